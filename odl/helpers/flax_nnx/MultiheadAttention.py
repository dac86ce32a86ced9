import jax
import jax.numpy as jnp
from flax import nnx


class AttentionProjection(nnx.Module):
    """The last map of an attention; the weight is (out, in)."""

    def __init__(self, features, bias, *, rngs: nnx.Rngs):
        bound = features**-0.5
        self.weight = nnx.Param(rngs.params.uniform((features, features), minval=-bound, maxval=bound))
        self.bias = nnx.Param(jnp.zeros(features)) if bias else None


class MultiheadAttention(nnx.Module):
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
        kdim=None,
        vdim=None,
        batch_first=False,
        *,
        rngs: nnx.Rngs,
    ):
        self.num_heads, self.dropout, self.batch_first = num_heads, dropout, batch_first
        draw = nnx.initializers.xavier_uniform(in_axis=1, out_axis=0)
        if kdim is None and vdim is None:
            self.in_proj_weight = nnx.Param(draw(rngs.params(), (3 * embed_dim, embed_dim)))
        else:
            self.in_proj_weight = None
            self.q_proj_weight = nnx.Param(draw(rngs.params(), (embed_dim, embed_dim)))
            self.k_proj_weight = nnx.Param(draw(rngs.params(), (embed_dim, kdim or embed_dim)))
            self.v_proj_weight = nnx.Param(draw(rngs.params(), (embed_dim, vdim or embed_dim)))
        self.in_proj_bias = nnx.Param(jnp.zeros(3 * embed_dim)) if bias else None
        self.out_proj = AttentionProjection(embed_dim, bias, rngs=rngs)
        self.deterministic = False
        self.rngs = rngs.fork()

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
        batched = query.ndim == 3
        if not batched:
            query, key, value = query[None], key[None], value[None]
        elif not self.batch_first:
            query, key, value = (x.swapaxes(0, 1) for x in (query, key, value))
        if self.in_proj_weight is None:
            weights = self.q_proj_weight, self.k_proj_weight, self.v_proj_weight
        else:
            weights = jnp.split(self.in_proj_weight[...], 3)
        heads = [x @ weight.T for x, weight in zip((query, key, value), weights, strict=True)]
        if self.in_proj_bias is not None:
            heads = [x + bias for x, bias in zip(heads, jnp.split(self.in_proj_bias[...], 3), strict=True)]
        # (batch, time, features) -> (batch, heads, time, features / heads)
        q, k, v = (x.reshape(*x.shape[:2], self.num_heads, -1).swapaxes(1, 2) for x in heads)
        scores = q @ k.swapaxes(-2, -1) * q.shape[-1] ** -0.5
        if attn_mask is not None:
            mask = (
                attn_mask.reshape(-1, self.num_heads, *scores.shape[-2:])
                if attn_mask.ndim == 3
                else attn_mask
            )
            scores = jnp.where(mask, -jnp.inf, scores) if mask.dtype == bool else scores + mask
        if key_padding_mask is not None:
            mask = key_padding_mask[..., None, None, :]
            scores = jnp.where(mask, -jnp.inf, scores) if mask.dtype == bool else scores + mask
        attention = nnx.softmax(scores)
        if self.dropout > 0 and not self.deterministic:
            keep = self.rngs.dropout.bernoulli(1 - self.dropout, attention.shape)
            attention = jnp.where(keep, attention / (1 - self.dropout), 0)
        out = jax.lax.collapse((attention @ v).swapaxes(1, 2), 2) @ self.out_proj.weight.T
        out = out if self.out_proj.bias is None else out + self.out_proj.bias
        if average_attn_weights:
            attention = attention.mean(1)
        if not batched:
            out, attention = out[0], attention[0]
        elif not self.batch_first:
            out = out.swapaxes(0, 1)
        return out, attention if need_weights else None
