import jax.numpy as jnp


def affine_grid(theta, size, align_corners=None):
    """Points that affine maps (batch, 2, 3) give: (batch, height, width, 2) with x before y."""
    height, width = size[-2:]
    xs, ys = (
        jnp.linspace(-1, 1, n) if align_corners else (2 * jnp.arange(n) + 1) / n - 1 for n in (width, height)
    )
    base = jnp.stack((*jnp.meshgrid(xs, ys), jnp.ones((height, width))), axis=-1)
    return jnp.einsum("hwi,bji->bhwj", base, theta)
