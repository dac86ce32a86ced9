import math

import jax
from flax import nnx


class TrackedInstanceNorm(nnx.BatchNorm):
    """Normalisation of each channel of each element of x (batch, ..., channels).

    Training normalises by the element's own numbers and keeps their running mean; evaluation uses that.
    """

    def __call__(self, x):
        if self.use_running_average:
            return super().__call__(x)
        axes = tuple(range(1, x.ndim - 1))
        mean, var = x.mean(axes, keepdims=True), x.var(axes, keepdims=True)
        count = math.prod(x.shape[1:-1])
        kept = self.momentum
        self.mean[...] = kept * self.mean + (1 - kept) * mean.mean((0, *axes))
        self.var[...] = kept * self.var + (1 - kept) * var.mean((0, *axes)) * count / (count - 1)
        y = (x - mean) * jax.lax.rsqrt(var + self.epsilon)
        y = y if self.scale is None else y * self.scale
        return y if self.bias is None else y + self.bias
