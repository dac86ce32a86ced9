import jax.numpy as jnp


def conv_transpose_channels_last(
    x, weight, bias=None, strides=1, padding="SAME", dilation=1, output_padding=0, flipped=False
):
    """Convolve x (..., channels) with zeros between its elements; the weight is (out, in, ...)."""
    n = len(weight.shape) - 2
    strides, dilation = spread(strides, n), spread(dilation, n)
    extra = spread(output_padding, n)
    pads = []
    for i, (k, s, d) in enumerate(zip(weight.shape[2:], strides, dilation, strict=True)):
        k = d * (k - 1) + 1
        if padding == "SAME":
            low = k - 1 if s > k - 1 else -(-(k + s - 2) // 2)
            pads.append((low, k + s - 2 - low))
        elif padding == "VALID":
            pads.append((k - 1, s - 1 + max(k - s, 0)))
        elif flipped:
            p = spread(padding, n)[i]
            pads.append((k - 1 - p, k - 1 - p + extra[i]))
        else:
            pads.append(pads_of_windows(padding, weight.shape[2:], strides, dilation, ())[i])
    first = len(x.shape) - n - 1
    for axis, (s, (low, high)) in enumerate(zip(strides, pads, strict=True), first):
        # zeros between the elements and around them; a negative pad crops
        shape, size = tuple(x.shape), x.shape[axis]
        x = jnp.reshape(x, (*shape[: axis + 1], 1, *shape[axis + 1 :]))
        x = jnp.pad(x, [(0, s - 1) if i == axis + 1 else (0, 0) for i in range(len(shape) + 1)])
        x = jnp.reshape(x, (*shape[:axis], size * s, *shape[axis + 1 :]))
        x = x[(slice(None),) * axis + (slice(max(0, -low), (size - 1) * s + 1 - max(0, -high)),)]
        around = (max(0, low), max(0, high))
        x = jnp.pad(x, [around if i == axis else (0, 0) for i in range(len(shape))])
    kernel = weight[...]
    for axis in range(2, n + 2) if flipped else ():
        kernel = jnp.flip(kernel, axis)
    return conv_channels_last(x, kernel, bias, 1, 0, dilation)
