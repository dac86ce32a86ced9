import jax.numpy as jnp


def hfftn(x, s=None, axes=None, norm=None):
    """Real Fourier transform of an array that is Hermitian along the last of the axes."""
    s = (s,) if isinstance(s, int) else s
    axes = (axes,) if isinstance(axes, int) else axes
    axes = tuple(range(-(x.ndim if s is None else len(s)), 0)) if axes is None else tuple(axes)
    size = (None,) * len(axes) if s is None else tuple(s)
    if len(axes) > 1:
        x = jnp.fft.fftn(x, None if s is None else size[:-1], axes[:-1], norm)
    return jnp.fft.hfft(x, size[-1], axes[-1], norm)
