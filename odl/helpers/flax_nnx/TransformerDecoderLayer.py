import jax.numpy as jnp
from flax import nnx


class TransformerDecoderLayer(TransformerEncoderLayer):
    """Attention to itself and to a memory, and a feed-forward net; the parameters are PyTorch's."""

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
        options = dim_feedforward, dropout, activation, layer_norm_eps, batch_first, norm_first, bias
        super().__init__(d_model, nhead, *options, rngs=rngs)
        other = TransformerEncoderLayer(d_model, nhead, *options, rngs=rngs)
        self.multihead_attn, self.norm3 = other.self_attn, other.norm1

    def attend_to(self, x, memory, mask, padding):
        """Attention of (batch, time, features) to a memory."""
        layer = self.multihead_attn
        weights = jnp.split(layer.in_proj_weight[...], 3)
        biases = [None] * 3 if layer.in_proj_bias is None else jnp.split(layer.in_proj_bias[...], 3)
        maps = [self.apply(*each) for each in zip((x, memory, memory), weights, biases, strict=True)]
        q, k, v = (y.reshape(*y.shape[:2], self.heads, -1).swapaxes(1, 2) for y in maps)
        return self.attended(q, k, v, mask, padding, layer.out_proj)

    def __call__(
        self,
        tgt,
        memory,
        tgt_mask=None,
        memory_mask=None,
        tgt_key_padding_mask=None,
        memory_key_padding_mask=None,
        tgt_is_causal=False,
        memory_is_causal=False,
    ):
        x, memory = self.batched(tgt), self.batched(memory)
        own, other = (tgt_mask, tgt_key_padding_mask), (memory_mask, memory_key_padding_mask)
        if self.norm_first:
            x = x + self.attend(self.normalise(x, self.norm1), *own)
            x = x + self.attend_to(self.normalise(x, self.norm2), memory, *other)
            x = x + self.feed(self.normalise(x, self.norm3))
        else:
            x = self.normalise(x + self.attend(x, *own), self.norm1)
            x = self.normalise(x + self.attend_to(x, memory, *other), self.norm2)
            x = self.normalise(x + self.feed(x), self.norm3)
        return self.unbatched(x, tgt)
