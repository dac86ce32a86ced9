from keras import ops


def atleast_3d(*arrays):
    """A vector becomes (1, n, 1), a matrix (m, n, 1); several arrays give a list."""
    arrays = [ops.convert_to_tensor(x) for x in arrays]
    found = [
        ops.reshape(x, (1, -1, 1)) if len(x.shape) < 2 else ops.expand_dims(x, -1) if len(x.shape) == 2 else x
        for x in arrays
    ]
    return found if len(found) > 1 else found[0]
