"""Reads checkpoints of TensorFlow: a checkpoint of a tf.Module."""

import numpy as np


# template: begin reader
def checkpoint(path):
    """The arrays of a checkpoint, given as the prefix of its files, by the paths of their attributes."""
    import tensorflow as tf

    reader, end = tf.train.load_checkpoint(path), "/.ATTRIBUTES/VARIABLE_VALUE"
    names = [name for name in reader.get_variable_to_shape_map() if name.endswith(end)]
    names = [name for name in names if not name.startswith("save_counter/")]
    return {name[: -len(end)].replace("/", "."): np.asarray(reader.get_tensor(name)) for name in names}


# template: end reader
