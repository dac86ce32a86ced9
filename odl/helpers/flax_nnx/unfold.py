import jax


def unfold(x, kernel_size, dilation=1, padding=0, stride=1):
    """Patches as columns: (batch, channels, height, width) to (batch, channels * kernel, patches)."""
    kernel_size, dilation, padding, stride = (
        (v, v) if isinstance(v, int) else tuple(v) for v in (kernel_size, dilation, padding, stride)
    )
    patches = jax.lax.conv_general_dilated_patches(
        x, kernel_size, stride, [(p, p) for p in padding], rhs_dilation=dilation
    )
    return jax.lax.collapse(patches, 2)
