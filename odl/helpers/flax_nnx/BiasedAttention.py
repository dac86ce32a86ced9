import jax.numpy as jnp
from flax import nnx


class BiasedAttention(MultiheadAttention):
    """Attention of several heads in which keys and values may get a bias or zeros as one more step."""

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
        *,
        rngs: nnx.Rngs,
    ):
        super().__init__(embed_dim, num_heads, dropout, bias, kdim, vdim, batch_first, rngs=rngs)
        self.add_zero_attn = add_zero_attn
        shape = 1, 1, embed_dim
        self.bias_k = nnx.Param(rngs.params.normal(shape)) if add_bias_kv else None
        self.bias_v = nnx.Param(rngs.params.normal(shape)) if add_bias_kv else None

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
        swapped = self.batch_first and query.ndim == 3
        if swapped:
            query, key, value = (jnp.swapaxes(x, 0, 1) for x in (query, key, value))
        separate = self.in_proj_weight is None
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
            not self.deterministic,
            key_padding_mask,
            need_weights,
            attn_mask,
            separate,
            *((self.q_proj_weight, self.k_proj_weight, self.v_proj_weight) if separate else ()),
            average_attn_weights=average_attn_weights,
            rngs=self.rngs,
        )
        return (y.swapaxes(0, 1) if swapped else y), weights
