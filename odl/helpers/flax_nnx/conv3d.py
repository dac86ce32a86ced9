from flax import nnx


def conv3d(
    in_features,
    out_features,
    kernel_size,
    strides=1,
    padding=0,
    kernel_dilation=1,
    feature_group_count=1,
    use_bias=True,
    *,
    rngs,
):
    """A convolution over three axes; sizes and pads are numbers or sequences."""
    return nnx.Conv(
        in_features,
        out_features,
        (kernel_size,) * 3 if isinstance(kernel_size, int) else tuple(kernel_size),
        strides,
        padding=padding.upper() if isinstance(padding, str) else padding,
        kernel_dilation=kernel_dilation,
        feature_group_count=feature_group_count,
        use_bias=use_bias,
        rngs=rngs,
    )
