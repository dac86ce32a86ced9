import keras
from keras import ops


def irfft(a, n=None, axis=-1, norm=None):
    """Real array of length n along an axis from the first half of its Fourier transform."""
    n = 2 * (a.shape[axis] - 1) if n is None else n
    a = ops.moveaxis(a, axis, -1)[..., : n // 2 + 1]
    a = ops.pad(a, [(0, 0)] * (len(a.shape) - 1) + [(0, n // 2 + 1 - a.shape[-1])])
    parts = ops.real(a), ops.imag(a)
    parts = tuple(ops.cast(part, keras.backend.result_type(part.dtype, float)) for part in parts)
    scale = {"forward": n, "ortho": n**0.5}.get(norm, 1.0)
    return ops.moveaxis(ops.irfft(parts, fft_length=n) * scale, -1, axis)
