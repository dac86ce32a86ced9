import jax
import jax.numpy as jnp


def zeta(s, q):
    """Hurwitz zeta function, for whole s also of negative q."""
    s, q = jnp.asarray(s) * 1.0, jnp.asarray(q) * 1.0
    # the sum over all whole distances from q, less what is to the left of q
    rest, sign = q - jnp.round(q), 1 - 2 * (s % 2)
    both = rest**-s + jax.scipy.special.zeta(s, 1 + rest) + sign * jax.scipy.special.zeta(s, 1 - rest)
    left = both - sign * jax.scipy.special.zeta(s, 1 - jnp.minimum(q, 0))
    left = jnp.where(s % 1 == 0, left, jnp.nan)
    left = jnp.where((s == 1) | (rest == 0) & (s > 1), jnp.inf, jnp.where(s > 1, left, jnp.nan))
    return jnp.where(q > 0, jax.scipy.special.zeta(s, jnp.where(q > 0, q, 1)), left)
