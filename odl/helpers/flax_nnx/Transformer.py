import jax.numpy as jnp
from flax import nnx


class EndNorm(nnx.Module):
    """The norm behind the layers of a transformer, with PyTorch's parameters."""

    def __init__(self, features, epsilon, bias):
        self.weight = nnx.Param(jnp.ones(features))
        self.bias = nnx.Param(jnp.zeros(features)) if bias else None
        self.epsilon = epsilon

    def __call__(self, x):
        y = nnx.standardize(x, epsilon=self.epsilon) * self.weight
        return y if self.bias is None else y + self.bias


class Transformer(nnx.Module):
    """An encoder and a decoder; the parameters are PyTorch's."""

    def __init__(
        self,
        d_model=512,
        nhead=8,
        num_encoder_layers=6,
        num_decoder_layers=6,
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
        self.encoder = TransformerEncoder(
            TransformerEncoderLayer(d_model, nhead, *options, rngs=rngs),
            num_encoder_layers,
            EndNorm(d_model, layer_norm_eps, bias),
        )
        self.decoder = TransformerDecoder(
            TransformerDecoderLayer(d_model, nhead, *options, rngs=rngs),
            num_decoder_layers,
            EndNorm(d_model, layer_norm_eps, bias),
        )

    def __call__(
        self,
        src,
        tgt,
        src_mask=None,
        tgt_mask=None,
        memory_mask=None,
        src_key_padding_mask=None,
        tgt_key_padding_mask=None,
        memory_key_padding_mask=None,
        src_is_causal=None,
        tgt_is_causal=None,
        memory_is_causal=False,
    ):
        memory = self.encoder(src, src_mask, src_key_padding_mask)
        return self.decoder(tgt, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask)
