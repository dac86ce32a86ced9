import tensorflow as tf


def vmap(func, in_dims=0, out_dims=0):
    """A function that calls func with each part of its arguments along axes and stacks the results."""

    def mapped(*args):
        dims = in_dims if isinstance(in_dims, (list, tuple)) else [in_dims] * len(args)
        pairs = list(zip(args, dims, strict=False))
        count = next(part.shape[dim] for part, dim in pairs if dim is not None)
        rows = [
            func(*(part if dim is None else tf.gather(part, i, axis=dim) for part, dim in pairs))
            for i in range(count)
        ]
        if isinstance(rows[0], tuple):
            return tuple(tf.stack(column, axis=out_dims) for column in zip(*rows, strict=False))
        return tf.stack(rows, axis=out_dims)

    return mapped
