import keras
from keras import ops


def fft(a, n=None, axis=-1, norm=None):
    """Fourier transform along an axis whose length becomes n."""
    n = a.shape[axis] if n is None else n
    a = ops.moveaxis(a, axis, -1)[..., :n]
    a = ops.pad(a, [(0, 0)] * (len(a.shape) - 1) + [(0, n - a.shape[-1])])
    parts = ops.real(a), ops.imag(a)
    parts = ops.fft(tuple(ops.cast(part, keras.backend.result_type(part.dtype, float)) for part in parts))
    scale = {"forward": 1 / n, "ortho": n**-0.5}.get(norm, 1.0)
    return ops.moveaxis(ops.view_as_complex(ops.stack(parts, axis=-1) * scale), -1, axis)
