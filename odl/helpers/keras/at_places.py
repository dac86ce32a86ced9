import math

import keras
from keras import ops


def at_places(x, index):
    """Where an index points to in x laid flat; it may hold slices, lists, arrays and masks."""
    parts = []
    for part in index if isinstance(index, tuple) else (index,):
        if part is None or part is Ellipsis or isinstance(part, slice):
            parts.append(part)
            continue
        part = ops.convert_to_tensor(part)
        mask = keras.backend.standardize_dtype(part.dtype) == "bool"
        parts += ops.nonzero(part) if mask else [part]
    at = next((i for i, part in enumerate(parts) if part is Ellipsis), len(parts))
    missing = len(x.shape) - sum(part is not None and part is not Ellipsis for part in parts)
    parts[at : at + 1] = [slice(None)] * missing
    arrays = [i for i, part in enumerate(parts) if not (part is None or isinstance(part, slice))]
    joined = bool(arrays) and arrays[-1] - arrays[0] < len(arrays)  # what they give stands in their place
    before = arrays[0] if joined else 0
    width = max((len(parts[i].shape) for i in arrays), default=0)
    others, axis, seen = len(parts) - len(arrays), 0, 0
    places = ops.zeros((1,) * (others + width), "int32")
    for i, part in enumerate(parts):
        shape = [1] * (others + width)
        if i in arrays:
            part = ops.cast(part, "int32")
            part = ops.where(part < 0, part + x.shape[axis], part)
            start = before + width - len(part.shape)
            shape[start : before + width] = part.shape
        else:
            if part is not None:
                part = ops.arange(*part.indices(x.shape[axis]), dtype="int32")
                shape[seen if seen < before else seen + width] = -1
            seen += 1
        if part is not None:
            stride = math.prod(x.shape[axis + 1 :])
            places, axis = places + stride * ops.reshape(part, shape), axis + 1
    return places
