from flax import nnx


class TransformerDecoder(nnx.Module):
    """Copies of a layer, applied one after the other to a target and a memory."""

    def __init__(self, decoder_layer, num_layers, norm=None):
        self.layers = nnx.List(nnx.clone(decoder_layer) for _ in range(num_layers))
        self.norm = norm

    def __call__(
        self,
        tgt,
        memory,
        tgt_mask=None,
        memory_mask=None,
        tgt_key_padding_mask=None,
        memory_key_padding_mask=None,
        tgt_is_causal=None,
        memory_is_causal=False,
    ):
        for layer in self.layers:
            tgt = layer(tgt, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask)
        return tgt if self.norm is None else self.norm(tgt)
