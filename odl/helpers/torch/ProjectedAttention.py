import torch
from torch import nn


class Projection(nn.Module):
    """An affine map of the last axis; the weight is (out, in)."""

    def __init__(self, inputs, outputs, bias):
        super().__init__()
        self.weight = nn.Parameter(torch.empty((outputs, inputs)).uniform_(-(inputs**-0.5), inputs**-0.5))
        self.bias = nn.Parameter(torch.zeros((outputs,))) if bias else None

    def forward(self, x):
        y = torch.matmul(x, torch.swapaxes(self.weight, 0, 1))
        return y if self.bias is None else y + self.bias


class ProjectedAttention(nn.Module):
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

    def forward(self, queries, keys, values, mask=None):
        parts = self.query_proj(queries), self.key_proj(keys), self.value_proj(values)
        parts = [
            torch.reshape(y, (*y.shape[:2], self.num_heads, y.shape[-1] // self.num_heads)) for y in parts
        ]
        query, key, value = (torch.permute(y, (0, 2, 1, 3)) for y in parts)
        scores = torch.matmul(query, torch.permute(key, (0, 1, 3, 2))) * query.shape[-1] ** -0.5
        scores = scores if mask is None else scores + mask
        y = torch.permute(torch.matmul(torch.softmax(scores, -1), value), (0, 2, 1, 3))
        return self.out_proj(torch.reshape(y, (*y.shape[:2], y.shape[2] * y.shape[3])))
