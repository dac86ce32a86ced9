import tensorflow as tf


def take_along_axis(x, index, axis=None):
    """Elements of x along an axis by their indices, which are broadcast."""
    if axis is None:
        return tf.gather(tf.reshape(x, [-1]), tf.reshape(index, [-1]))
    axis, rank = axis % x.ndim, x.ndim
    shape = [max(a, b) for a, b in zip(x.shape, index.shape, strict=False)]
    x = tf.broadcast_to(x, [*shape[:axis], x.shape[axis], *shape[axis + 1 :]])
    index = tf.broadcast_to(index, [*shape[:axis], index.shape[axis], *shape[axis + 1 :]])
    last = [i for i in range(rank) if i != axis] + [axis]
    found = tf.gather(tf.transpose(x, last), tf.transpose(index, last), batch_dims=rank - 1)
    return tf.transpose(found, [last.index(i) for i in range(rank)])
