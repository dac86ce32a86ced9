import jax
import jax.numpy as jnp
from flax import nnx


class Projection(nnx.Module):
    """An affine map of the last axis; the weight is (out, in)."""

    def __init__(self, inputs, outputs, bias, *, rngs: nnx.Rngs):
        self.weight = nnx.Param(
            jax.random.uniform(rngs.params(), (outputs, inputs), minval=-(inputs**-0.5), maxval=inputs**-0.5)
        )
        self.bias = nnx.Param(jnp.zeros((outputs,))) if bias else None

    def __call__(self, x):
        y = jnp.matmul(x, jnp.swapaxes(self.weight, 0, 1))
        return y if self.bias is None else y + self.bias


class ProjectedAttention(nnx.Module):
    """Attention of several heads over (batch, time, features) with a mask that is added."""

    def __init__(
        self,
        dims,
        num_heads,
        query_input_dims=None,
        key_input_dims=None,
        value_input_dims=None,
        value_dims=None,
        value_output_dims=None,
        bias=False,
        *,
        rngs: nnx.Rngs,
    ):
        self.num_heads = num_heads
        keys = key_input_dims or dims
        self.query_proj = Projection(query_input_dims or dims, dims, bias, rngs=rngs)
        self.key_proj = Projection(keys, dims, bias, rngs=rngs)
        self.value_proj = Projection(value_input_dims or keys, value_dims or dims, bias, rngs=rngs)
        self.out_proj = Projection(value_dims or dims, value_output_dims or dims, bias, rngs=rngs)

    def __call__(self, queries, keys, values, mask=None):
        parts = self.query_proj(queries), self.key_proj(keys), self.value_proj(values)
        parts = [jnp.reshape(y, (*y.shape[:2], self.num_heads, y.shape[-1] // self.num_heads)) for y in parts]
        query, key, value = (jnp.transpose(y, (0, 2, 1, 3)) for y in parts)
        scores = jnp.matmul(query, jnp.transpose(key, (0, 1, 3, 2))) * query.shape[-1] ** -0.5
        scores = scores if mask is None else scores + mask
        y = jnp.transpose(jnp.matmul(jax.nn.softmax(scores, axis=-1), value), (0, 2, 1, 3))
        return self.out_proj(jnp.reshape(y, (*y.shape[:2], y.shape[2] * y.shape[3])))
