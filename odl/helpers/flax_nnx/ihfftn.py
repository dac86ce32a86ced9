import jax.numpy as jnp


def ihfftn(x, s=None, axes=None, norm=None):
    """Inverse Fourier transform of a real array; of the last of the axes the first half."""
    s = (s,) if isinstance(s, int) else s
    axes = (axes,) if isinstance(axes, int) else axes
    axes = tuple(range(-(x.ndim if s is None else len(s)), 0)) if axes is None else tuple(axes)
    size = (None,) * len(axes) if s is None else tuple(s)
    x = jnp.fft.ihfft(x, size[-1], axes[-1], norm)
    return jnp.fft.ifftn(x, None if s is None else size[:-1], axes[:-1], norm) if len(axes) > 1 else x
