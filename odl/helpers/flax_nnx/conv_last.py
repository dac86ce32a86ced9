import jax
import jax.numpy as jnp


def conv_last(x, kernel, strides=1, padding="valid", dilation=1, channels_first=False):
    """Convolve x (batch, ..., channels) with a kernel (..., channels of a group, out)."""
    n = kernel.ndim - 2
    strides, dilation = (spatial_sizes(size, n, channels_first) for size in (strides, dilation))
    x = jnp.moveaxis(x, 1, -1) if channels_first else x
    spans = [step * (size - 1) + 1 for size, step in zip(kernel.shape, dilation, strict=False)]
    pads = window_pads(x.shape[1:-1], spans, strides, padding, channels_first)
    places = "DHW"[-n:]
    y = jax.lax.conv_general_dilated(
        x,
        kernel,
        strides,
        pads,
        rhs_dilation=dilation,
        dimension_numbers=(f"N{places}C", f"{places}IO", f"N{places}C"),
        feature_group_count=x.shape[-1] // kernel.shape[-2],
    )
    return jnp.moveaxis(y, -1, 1) if channels_first else y
