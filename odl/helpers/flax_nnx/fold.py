import jax.numpy as jnp


def fold(x, output_size, kernel_size, dilation=1, padding=0, stride=1):
    """Sums of patches: (batch, channels * kernel, patches) to (batch, channels, height, width)."""
    output_size = (output_size, output_size) if isinstance(output_size, int) else output_size
    kernel_size, dilation, padding, stride = (
        (v, v) if isinstance(v, int) else tuple(v) for v in (kernel_size, dilation, padding, stride)
    )
    full = [size + 2 * p for size, p in zip(output_size, padding, strict=True)]
    axes = zip(full, dilation, kernel_size, stride, strict=True)
    counts = [(n - d * (k - 1) - 1) // s + 1 for n, d, k, s in axes]
    x = x.reshape(x.shape[0], -1, *kernel_size, *counts)
    image = jnp.zeros((*x.shape[:2], *full), x.dtype)
    for i in range(kernel_size[0]):
        for j in range(kernel_size[1]):
            rows = i * dilation[0] + stride[0] * jnp.arange(counts[0])
            columns = j * dilation[1] + stride[1] * jnp.arange(counts[1])
            image = image.at[:, :, rows[:, None], columns].add(x[:, :, i, j])
    return image[:, :, padding[0] : full[0] - padding[0], padding[1] : full[1] - padding[1]]
