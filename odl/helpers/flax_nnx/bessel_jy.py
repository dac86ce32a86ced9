import jax.numpy as jnp


def bessel_jy(x, order, kind="j"):
    """Bessel functions of order 0 or 1 of the first kind (j) and the second kind (y)."""
    x = jnp.asarray(x) * 1.0
    big = jnp.abs(x) > 12
    # small x: the mean over a quarter of a circle, and Neumann's series with the same nodes
    angle = (jnp.arange(16.0) + 0.5) * (jnp.pi / 32)
    k = jnp.arange(1.0, 16.0)[:, None]
    sign = (-1.0) ** k
    part = jnp.where(big, 1, x)[..., None] * jnp.sin(angle)
    wave = (jnp.sin(part) if order else jnp.cos(part)) / 16
    small = (wave * jnp.sin(order * angle) if order else wave).sum(-1)
    if kind == "y":
        inner = jnp.where(big | (x <= 0), 1, x)
        log = jnp.log(inner / 2) + jnp.euler_gamma
        if order:
            series = (sign * (2 * k + 1) / (k * (k + 1)) * jnp.sin((2 * k + 1) * angle)).sum(0)
            small = ((log - 1) * small - (wave * series).sum(-1)) * (2 / jnp.pi)
            small = small - (2 / jnp.pi) / inner * jnp.cos(inner[..., None] * jnp.sin(angle)).mean(-1)
        else:
            series = (sign / k * jnp.cos(2 * k * angle)).sum(0)
            small = (log * small - 2 * (wave * series).sum(-1)) * (2 / jnp.pi)
    # big x: the asymptotic series
    far = jnp.where(big, jnp.abs(x), 12)
    term, even, odd = jnp.ones_like(far), 0, 0
    for i in range(12):
        even, odd = (even + term, odd) if i % 2 == 0 else (even, odd + term)
        term = term * (4 * order**2 - (2 * i + 1) ** 2) / (8 * (i + 1) * far) * (-1 if i % 2 else 1)
    phase = far - (order / 2 + 0.25) * jnp.pi
    cos, sin = jnp.cos(phase), jnp.sin(phase)
    large = jnp.sqrt(2 / (jnp.pi * far)) * (cos * even - sin * odd if kind == "j" else sin * even + cos * odd)
    if kind == "y":
        result = jnp.where(big, large, small)
        return jnp.where(x > 0, result, jnp.where(x == 0, -jnp.inf, jnp.nan))
    return jnp.where(big, large * jnp.sign(x) ** order, small)
