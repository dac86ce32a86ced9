from keras import ops


def atleast_2d(*arrays):
    """A vector becomes a row; several arrays give a list."""
    arrays = [ops.convert_to_tensor(x) for x in arrays]
    found = [ops.reshape(x, (1, -1)) if len(x.shape) < 2 else x for x in arrays]
    return found if len(found) > 1 else found[0]
