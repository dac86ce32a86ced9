import keras


def uniform_of(size, low, high, dtype):
    """Random numbers of an interval without its end, whole ones where the type is whole."""
    if keras.backend.is_float_dtype(dtype):
        return keras.random.uniform(tuple(size), low, high, dtype=dtype)
    return keras.random.randint(tuple(size), low, high, dtype=dtype)
