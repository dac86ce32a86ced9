import keras


class TransformerEncoder(keras.layers.Layer):
    """Layers that are copies of one, applied one after the other."""

    def __init__(self, encoder_layer, num_layers, norm=None):
        super().__init__()
        self.layers = [type(encoder_layer)(**encoder_layer.options) for _ in range(num_layers)]
        self.norm = norm

    def call(self, src, mask=None, src_key_padding_mask=None, is_causal=None):
        for layer in self.layers:
            src = layer(src, src_mask=mask, src_key_padding_mask=src_key_padding_mask)
        return src if self.norm is None else self.norm(src)
