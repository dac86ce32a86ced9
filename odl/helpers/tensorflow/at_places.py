import tensorflow as tf


def at_places(x, index):
    """Where an index points to in x laid flat; it may hold slices, lists, arrays and masks."""
    parts = []
    for part in index if isinstance(index, tuple) else (index,):
        if part is None or part is Ellipsis or isinstance(part, slice):
            parts.append(part)
            continue
        part = tf.convert_to_tensor(part)
        parts += tf.unstack(tf.where(part), axis=1) if part.dtype == tf.bool else [tf.cast(part, tf.int64)]
    at = next((i for i, part in enumerate(parts) if part is Ellipsis), len(parts))
    missing = len(x.shape) - sum(part is not None and part is not Ellipsis for part in parts)
    parts[at : at + 1] = [slice(None)] * missing
    arrays = [i for i, part in enumerate(parts) if tf.is_tensor(part)]
    joined = bool(arrays) and arrays[-1] - arrays[0] < len(arrays)  # what they give stands in their place
    before = arrays[0] if joined else 0
    width = max((len(parts[i].shape) for i in arrays), default=0)
    others, axis, places = (
        len(parts) - len(arrays),
        0,
        tf.zeros([1] * (len(parts) - len(arrays) + width), tf.int64),
    )
    seen = 0  # parts that are no arrays
    for part in parts:
        if tf.is_tensor(part):
            part = tf.where(part < 0, part + x.shape[axis], part)
            ends = [1] * (before + width - len(part.shape)), [1] * (others - before)
            shape = tf.concat([ends[0], tf.shape(part), ends[1]], axis=0)
        else:
            shape = [1] * (others + width)
            if part is not None:
                part = tf.range(*part.indices(x.shape[axis]), dtype=tf.int64)
                shape[seen if seen < before else seen + width] = -1
            seen += 1
        if part is not None:
            stride = 1
            for size in x.shape[axis + 1 :]:
                stride *= size
            places, axis = places + stride * tf.reshape(part, tf.cast(shape, tf.int32)), axis + 1
    return places
