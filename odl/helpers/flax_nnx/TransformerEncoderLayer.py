import jax
import jax.numpy as jnp
from flax import nnx


class EncoderParameters(nnx.Module):
    """A weight and a bias under PyTorch's names, or those of an attention."""

    def __init__(self, **parameters):
        for name, parameter in parameters.items():
            setattr(self, name, parameter)


class TransformerEncoderLayer(nnx.Module):
    """Self-attention and a feed-forward net with residuals; the parameters are PyTorch's."""

    def __init__(
        self,
        d_model,
        nhead,
        dim_feedforward=2048,
        dropout=0.1,
        activation=nnx.relu,
        layer_norm_eps=1e-5,
        batch_first=False,
        norm_first=False,
        bias=True,
        *,
        rngs: nnx.Rngs,
    ):
        def affine(n_in, n_out, draw):
            weight = nnx.Param(draw(rngs.params(), (n_out, n_in)))
            return weight, nnx.Param(jnp.zeros(n_out)) if bias else None

        def linear(n_in, n_out):
            draw = nnx.initializers.variance_scaling(1 / 3, "fan_in", "uniform", 1, 0)
            weight, shift = affine(n_in, n_out, draw)
            return EncoderParameters(weight=weight, bias=shift)

        def norm():
            shift = nnx.Param(jnp.zeros(d_model)) if bias else None
            return EncoderParameters(weight=nnx.Param(jnp.ones(d_model)), bias=shift)

        weight, shift = affine(d_model, 3 * d_model, nnx.initializers.xavier_uniform(1, 0))
        self.self_attn = EncoderParameters(
            in_proj_weight=weight, in_proj_bias=shift, out_proj=linear(d_model, d_model)
        )
        self.linear1, self.linear2 = linear(d_model, dim_feedforward), linear(dim_feedforward, d_model)
        self.norm1, self.norm2 = norm(), norm()
        names = {"relu": nnx.relu, "gelu": lambda x: nnx.gelu(x, approximate=False)}
        self.activation = names[activation] if isinstance(activation, str) else activation
        self.heads, self.epsilon = nhead, layer_norm_eps
        self.batch_first, self.norm_first = batch_first, norm_first
        self.dropout = nnx.Dropout(dropout, rngs=rngs)

    @staticmethod
    def apply(x, weight, bias):
        y = x @ weight.T
        return y if bias is None else y + bias

    def normalise(self, x, norm):
        y = nnx.standardize(x, epsilon=self.epsilon) * norm.weight
        return y if norm.bias is None else y + norm.bias

    def attend(self, x, mask, padding):
        """Self-attention of (batch, time, features)."""
        qkv = self.apply(x, self.self_attn.in_proj_weight, self.self_attn.in_proj_bias)
        q, k, v = jnp.unstack(qkv.reshape(*x.shape[:2], 3, self.heads, -1).transpose(2, 0, 3, 1, 4))
        return self.attended(q, k, v, mask, padding, self.self_attn.out_proj)

    def attended(self, q, k, v, mask, padding, out):
        """What the queries (batch, heads, time, features) find; masks are True or -inf where they hide."""
        scores = q @ k.swapaxes(-2, -1) * q.shape[-1] ** -0.5
        if mask is not None:
            mask = mask.reshape(-1, self.heads, *scores.shape[-2:]) if mask.ndim == 3 else mask
            scores = jnp.where(mask, -jnp.inf, scores) if mask.dtype == bool else scores + mask
        if padding is not None:
            padding = padding[..., None, None, :]
            scores = jnp.where(padding, -jnp.inf, scores) if padding.dtype == bool else scores + padding
        y = jax.lax.collapse((self.dropout(nnx.softmax(scores)) @ v).swapaxes(1, 2), 2)
        return self.dropout(self.apply(y, out.weight, out.bias))

    def feed(self, x):
        y = self.dropout(self.activation(self.apply(x, self.linear1.weight, self.linear1.bias)))
        return self.dropout(self.apply(y, self.linear2.weight, self.linear2.bias))

    def batched(self, x):
        """(batch, time, features)."""
        return x[None] if x.ndim == 2 else x if self.batch_first else x.swapaxes(0, 1)

    def unbatched(self, y, x):
        """The result in the order of the input."""
        return y[0] if x.ndim == 2 else y if self.batch_first else y.swapaxes(0, 1)

    def __call__(self, src, src_mask=None, src_key_padding_mask=None, is_causal=False):
        x = self.batched(src)
        if self.norm_first:
            x = x + self.attend(self.normalise(x, self.norm1), src_mask, src_key_padding_mask)
            x = x + self.feed(self.normalise(x, self.norm2))
        else:
            x = self.normalise(x + self.attend(x, src_mask, src_key_padding_mask), self.norm1)
            x = self.normalise(x + self.feed(x), self.norm2)
        return self.unbatched(x, src)
