import keras
from keras import ops


class Projection(keras.layers.Layer):
    """An affine map of the last axis; the weight is (out, in)."""

    def __init__(self, inputs, outputs, bias):
        super().__init__()
        self.weight = self.add_weight(
            shape=(outputs, inputs),
            initializer=keras.initializers.RandomUniform(-(inputs**-0.5), inputs**-0.5),
        )
        self.bias = self.add_weight(shape=(outputs,), initializer="zeros") if bias else None

    def call(self, x):
        y = ops.matmul(x, ops.swapaxes(self.weight, 0, 1))
        return y if self.bias is None else y + self.bias


class ProjectedAttention(keras.layers.Layer):
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
    ):
        super().__init__()
        self.num_heads = num_heads
        keys = key_input_dims or dims
        self.query_proj = Projection(query_input_dims or dims, dims, bias)
        self.key_proj = Projection(keys, dims, bias)
        self.value_proj = Projection(value_input_dims or keys, value_dims or dims, bias)
        self.out_proj = Projection(value_dims or dims, value_output_dims or dims, bias)

    def call(self, queries, keys, values, mask=None):
        parts = self.query_proj(queries), self.key_proj(keys), self.value_proj(values)
        parts = [ops.reshape(y, (*y.shape[:2], self.num_heads, y.shape[-1] // self.num_heads)) for y in parts]
        query, key, value = (ops.transpose(y, (0, 2, 1, 3)) for y in parts)
        scores = ops.matmul(query, ops.transpose(key, (0, 1, 3, 2))) * query.shape[-1] ** -0.5
        scores = scores if mask is None else scores + mask
        y = ops.transpose(ops.matmul(ops.softmax(scores, axis=-1), value), (0, 2, 1, 3))
        return self.out_proj(ops.reshape(y, (*y.shape[:2], y.shape[2] * y.shape[3])))
