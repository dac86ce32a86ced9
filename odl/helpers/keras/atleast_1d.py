from keras import ops


def atleast_1d(*arrays):
    """A number becomes a vector; several arrays give a list."""
    arrays = [ops.convert_to_tensor(x) for x in arrays]
    found = [ops.reshape(x, (1,)) if len(x.shape) == 0 else x for x in arrays]
    return found if len(found) > 1 else found[0]
