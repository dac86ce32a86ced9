import jax.numpy as jnp
from flax import nnx


class AlphaDropout(nnx.Module):
    """Dropout that keeps mean and variance of self-normalising activations."""

    def __init__(self, p=0.5, *, rngs: nnx.Rngs):
        self.p = p
        self.deterministic = False
        self.rngs = rngs.fork()

    def __call__(self, x):
        if self.deterministic or self.p == 0:
            return x
        low = -1.7580993408473766  # minus scale times alpha of SELU
        a = (1 - self.p) ** -0.5 * (1 + self.p * low**2) ** -0.5
        keep = self.rngs.dropout.bernoulli(1 - self.p, x.shape)
        return jnp.where(keep, x, low) * a - a * self.p * low
