import jax.numpy as jnp


def bessel_k(x, order, scaled=False):
    """Modified Bessel functions of the second kind of order 0 or 1; scaled by exp(x) if wanted."""
    x = jnp.asarray(x) * 1.0
    big = x > 2
    # small x: the power series
    near = jnp.where(big | (x <= 0), 1, x)
    log = jnp.log(near / 2) + jnp.euler_gamma
    term, harmonic = jnp.ones_like(near), 0.0
    small = jnp.zeros_like(near)
    for k in range(12):
        small = small + term * (harmonic - log + 0.5 * order / (k + 1))
        term = term * near**2 / (4 * (k + 1) * (k + 1 + order))
        harmonic = harmonic + 1 / (k + 1)
    small = 1 / near - near / 2 * small if order else small
    # big x: exp(x) times the function is a smooth integral over a bell curve
    far = jnp.where(big, x, 3)[..., None]
    square = (jnp.arange(-10.0, 11.0) * 0.5) ** 2
    wave = 0.5 * jnp.exp(-square) / jnp.sqrt(2 * far + square)
    large = (wave * (1 + square / far) ** order).sum(-1)
    if scaled:
        result = jnp.where(big, large, jnp.exp(near) * small)
    else:
        result = jnp.where(big, jnp.exp(-jnp.where(big, x, 3)) * large, small)
    return jnp.where(x > 0, result, jnp.where(x == 0, jnp.inf, jnp.nan))
