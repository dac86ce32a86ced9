import jax.numpy as jnp


def istft(
    x,
    n_fft,
    hop_length=None,
    win_length=None,
    window=None,
    center=True,
    normalized=False,
    length=None,
    return_complex=False,
):
    """Signal (..., time) of the Fourier transforms (..., frequencies, frames) of its overlapping frames."""
    hop = hop_length or n_fft // 4
    win_length = win_length or n_fft
    window = jnp.ones(win_length, x.real.dtype) if window is None else window
    left = (n_fft - win_length) // 2
    window = jnp.pad(window, [(left, n_fft - win_length - left)])
    x = jnp.swapaxes(x, -1, -2) * (n_fft**0.5 if normalized else 1)
    frames = jnp.fft.ifft(x) if return_complex else jnp.fft.irfft(x[..., : n_fft // 2 + 1], n_fft)
    parts = -(-n_fft // hop)

    def overlap(frames):
        """Sum of frames (..., frames, n_fft), each a hop behind the one before."""
        before = [(0, 0)] * (frames.ndim - 2)
        frames = jnp.pad(frames, [*before, (0, 0), (0, parts * hop - n_fft)])
        frames = frames.reshape(*frames.shape[:-1], parts, hop)
        rows = sum(jnp.pad(frames[..., i, :], [*before, (i, parts - 1 - i), (0, 0)]) for i in range(parts))
        return rows.reshape(*rows.shape[:-2], -1)

    total = n_fft + hop * (frames.shape[-2] - 1)
    weight = overlap(jnp.broadcast_to(window**2, (frames.shape[-2], n_fft)))
    start = n_fft // 2 if center else 0
    end = total - (n_fft // 2 if center else 0) if length is None else min(start + length, total)
    signal = overlap(frames * window)[..., start:end] / weight[start:end]
    missing = 0 if length is None else max(length - signal.shape[-1], 0)
    return jnp.pad(signal, [(0, 0)] * (signal.ndim - 1) + [(0, missing)])
