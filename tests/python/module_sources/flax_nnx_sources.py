import jax
import jax.numpy as jnp
from flax import nnx


class Dense(nnx.Module):
    def __init__(self, n: int, *, rngs: nnx.Rngs):
        self.embed = nnx.Embed(10, n, rngs=rngs)
        self.norm = nnx.LayerNorm(n, rngs=rngs)
        self.scaled = nnx.RMSNorm(n, epsilon=1e-5, rngs=rngs)
        self.drop = nnx.Dropout(0.1, rngs=rngs)
        self.out = nnx.Linear(n, 3, use_bias=False, kernel_init=nnx.initializers.zeros_init(), rngs=rngs)

    def __call__(self, ids):
        x = self.norm(self.embed(ids))
        return self.out(nnx.gelu(self.drop(self.scaled(x), deterministic=True))).reshape(2, -1)


class Maps(nnx.Module):
    def __init__(self, n: int, *, rngs: nnx.Rngs):
        self.conv = nnx.Conv(3, n, kernel_size=(3, 3), strides=2, rngs=rngs)
        self.norm = nnx.BatchNorm(n, use_running_average=True, rngs=rngs)
        self.groups = nnx.GroupNorm(n, num_groups=2, rngs=rngs)
        self.up = nnx.ConvTranspose(n, 2, kernel_size=(3, 3), strides=(2, 2), rngs=rngs)

    def __call__(self, x):
        x = nnx.relu(self.groups(self.norm(self.conv(x))))
        x = nnx.avg_pool(x, window_shape=(2, 2), strides=(2, 2), padding="SAME")
        return self.up(x).mean(axis=(1, 2))


class Listed(nnx.Module):
    def __init__(self, n: int, *, rngs: nnx.Rngs):
        self.layers = nnx.List([nnx.Linear(n, n, rngs=rngs) for _ in range(2)])
        self.head = nnx.Sequential(nnx.Linear(n, n, rngs=rngs), nnx.tanh)

    def __call__(self, x):
        for layer in self.layers:
            x = nnx.silu(layer(x)) + x
        return self.head(x)


class Weighted(nnx.Module):
    def __init__(self, n: int, *, rngs: nnx.Rngs):
        init = nnx.initializers.lecun_normal()
        self.w = nnx.Param(init(rngs.params(), (n, n)))
        self.b = nnx.Param(jnp.zeros((n,)))
        self.drawn = nnx.Param(jax.random.normal(rngs.params(), (n,)))

    def __call__(self, x):
        return jnp.maximum(x @ self.w.value + self.b, 0.0) * self.drawn


class Attending(nnx.Module):
    def __init__(self, n: int, *, rngs: nnx.Rngs):
        self.attention = nnx.MultiHeadAttention(2, n, decode=False, rngs=rngs)
        self.steps = nnx.RNN(nnx.GRUCell(n, n, rngs=rngs))

    def __call__(self, x):
        return self.steps(self.attention(x))


def build(n: int, *, rngs: nnx.Rngs):
    return Listed(n, rngs=rngs)
