import jax.numpy as jnp
import numpy as np


def airy_ai(x):
    """Airy function of the first kind."""
    x = jnp.asarray(x) * 1.0
    # in the middle: an integral along a ray of the complex plane, on which it dies away
    node, weight = (jnp.asarray(part, x.dtype) for part in np.polynomial.legendre.leggauss(40))
    t = 3.25 * (node + 1)
    middle = jnp.clip(x, -5, 1)[..., None] * t
    wave = jnp.exp(-(t**3) / 3 - middle / 2) * jnp.cos(jnp.sqrt(0.75) * middle + jnp.pi / 6)
    result = (wave * (3.25 / jnp.pi * weight)).sum(-1)
    # to the right: an integral through the saddle point
    right = jnp.maximum(x, 1)[..., None]
    t = jnp.arange(-20.0, 21.0) * 0.25
    wave = jnp.exp(-jnp.sqrt(right) * t**2 - right**1.5 * (2 / 3)) * jnp.cos(t**3 / 3)
    result = jnp.where(x > 1, wave.sum(-1) * (0.125 / jnp.pi), result)
    # to the left: the asymptotic series
    left = jnp.maximum(-x, 5)
    phase = left**1.5 * (2 / 3)
    term, even, odd = jnp.ones_like(left), 0, 0
    for k in range(9):
        even, odd = (even + term, odd) if k % 2 == 0 else (even, odd + term)
        term = term * (6 * k + 1) * (6 * k + 5) / (72 * (k + 1) * phase) * (-1 if k % 2 else 1)
    wave = jnp.cos(phase - jnp.pi / 4) * even + jnp.sin(phase - jnp.pi / 4) * odd
    return jnp.where(x < -5, wave / (jnp.sqrt(jnp.pi) * left**0.25), result)
