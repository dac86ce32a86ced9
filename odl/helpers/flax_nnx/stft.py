import jax.numpy as jnp
import numpy as np


def stft(
    x,
    n_fft,
    hop_length=None,
    win_length=None,
    window=None,
    center=True,
    pad_mode="reflect",
    normalized=False,
    onesided=None,
    return_complex=None,
):
    """Fourier transforms (..., frequencies, frames) of overlapping frames of a signal (..., time)."""
    hop_length = hop_length or n_fft // 4
    win_length = win_length or n_fft
    window = jnp.ones((win_length,), x.real.dtype) if window is None else window
    left = (n_fft - win_length) // 2
    window = jnp.pad(window, [(left, n_fft - win_length - left)], mode="constant")
    if center and pad_mode == "constant":
        x = jnp.pad(x, [(0, 0)] * (x.ndim - 1) + [(n_fft // 2, n_fft // 2)], mode="constant")
    elif center:
        mode = {"replicate": "edge", "circular": "wrap"}.get(pad_mode, pad_mode)
        place = np.pad(np.arange(x.shape[-1]), n_fft // 2, mode=mode)
        x = jnp.take(x, jnp.asarray(place), axis=-1)
    start = np.arange(0, x.shape[-1] - n_fft + 1, hop_length)
    frames = jnp.take(x, jnp.asarray(start[:, None] + np.arange(n_fft)), axis=-1) * window
    real = not jnp.iscomplexobj(frames)
    norm = "ortho" if normalized else None
    if real and onesided is not False:
        result = jnp.fft.rfft(frames, norm=norm)
    else:
        result = jnp.fft.fft(frames, norm=norm)
    result = jnp.swapaxes(result, -1, -2)
    if return_complex or (return_complex is None and not real):
        return result
    return jnp.stack([result.real, result.imag], axis=-1)
