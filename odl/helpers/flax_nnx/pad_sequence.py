import jax.numpy as jnp


def pad_sequence(sequences, batch_first=False, padding_value=0.0, padding_side="right"):
    """Stack arrays of different lengths (their first axes), each filled up to the longest."""
    length = max(len(array) for array in sequences)
    filled = []
    for array in sequences:
        missing = length - len(array)
        ends = (missing, 0) if padding_side == "left" else (0, missing)
        filled.append(jnp.pad(array, [ends] + [(0, 0)] * (array.ndim - 1), constant_values=padding_value))
    return jnp.stack(filled, axis=0 if batch_first else 1)
