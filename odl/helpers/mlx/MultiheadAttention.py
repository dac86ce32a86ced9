import mlx.core as mx
import mlx.nn as nn


class MultiheadAttention(nn.Module):
    """Attention of several heads with PyTorch's parameters, masks and results.

    Inputs are (time, batch, features), or (batch, time, features) when batch_first; the results are the
    output and the weights (batch, target time, source time).
    """

    def __init__(
        self,
        embed_dim,
        num_heads,
        dropout=0.0,
        bias=True,
        add_bias_kv=False,
        add_zero_attn=False,
        kdim=None,
        vdim=None,
        batch_first=False,
    ):
        super().__init__()
        self.num_heads, self.dropout, self.batch_first = num_heads, dropout, batch_first
        self.add_zero_attn = add_zero_attn
        widths = embed_dim, kdim or embed_dim, vdim or embed_dim
        self.separate = widths != (embed_dim,) * 3
        self.in_proj_weight = self.q_proj_weight = self.k_proj_weight = self.v_proj_weight = None
        if self.separate:
            self.q_proj_weight, self.k_proj_weight, self.v_proj_weight = (
                mx.random.uniform(
                    -((6 / (embed_dim + width)) ** 0.5), (6 / (embed_dim + width)) ** 0.5, (embed_dim, width)
                )
                for width in widths
            )
        else:
            self.in_proj_weight = mx.random.uniform(
                -((1.5 / embed_dim) ** 0.5), (1.5 / embed_dim) ** 0.5, (3 * embed_dim, embed_dim)
            )
        self.in_proj_bias = mx.full((3 * embed_dim,), 0.0) if bias else None
        self.out_proj = Linear(embed_dim, embed_dim, bias)
        self.bias_k = mx.random.normal((1, 1, embed_dim)) if add_bias_kv else None
        self.bias_v = mx.random.normal((1, 1, embed_dim)) if add_bias_kv else None

    def __call__(
        self,
        query,
        key,
        value,
        key_padding_mask=None,
        need_weights=True,
        attn_mask=None,
        average_attn_weights=True,
        is_causal=False,
    ):
        swapped = self.batch_first and len(query.shape) == 3
        if swapped:
            query, key, value = (mx.swapaxes(x, 0, 1) for x in (query, key, value))
        y, weights = multi_head_attention(
            query,
            key,
            value,
            self.num_heads,
            self.in_proj_weight,
            self.in_proj_bias,
            self.bias_k,
            self.bias_v,
            self.add_zero_attn,
            self.dropout,
            self.out_proj.weight,
            self.out_proj.bias,
            self.training,
            key_padding_mask,
            need_weights,
            attn_mask,
            self.separate,
            self.q_proj_weight,
            self.k_proj_weight,
            self.v_proj_weight,
            average_attn_weights=average_attn_weights,
        )
        return (mx.swapaxes(y, 0, 1) if swapped else y), weights
