import keras
from keras import ops


class TransformerEncoderLayer(keras.layers.Layer):
    """Self-attention and a feed-forward net with residuals; the parameters are PyTorch's."""

    def __init__(
        self,
        d_model,
        nhead,
        dim_feedforward=2048,
        dropout=0.1,
        activation="relu",
        layer_norm_eps=1e-5,
        batch_first=False,
        norm_first=False,
        bias=True,
    ):
        super().__init__()
        self.options = {
            "d_model": d_model,
            "nhead": nhead,
            "dim_feedforward": dim_feedforward,
            "dropout": dropout,
            "activation": activation,
            "layer_norm_eps": layer_norm_eps,
            "batch_first": batch_first,
            "norm_first": norm_first,
            "bias": bias,
        }
        self.self_attn = MultiheadAttention(d_model, nhead, dropout, bias, batch_first=batch_first)
        self.linear1 = Linear(d_model, dim_feedforward, bias)
        self.linear2 = Linear(dim_feedforward, d_model, bias)
        self.norm1 = LayerNorm(d_model, layer_norm_eps, bias=bias)
        self.norm2 = LayerNorm(d_model, layer_norm_eps, bias=bias)
        names = {"relu": ops.relu, "gelu": lambda x: ops.gelu(x, approximate=False)}
        self.activation = names[activation] if isinstance(activation, str) else activation
        self.dropout, self.norm_first = dropout, norm_first

    def call(self, src, src_mask=None, src_key_padding_mask=None, is_causal=False, training=None):
        def drop(x):
            return dropout(x, self.dropout, bool(training))

        def attend(x):
            return drop(
                self.self_attn(
                    x, x, x, key_padding_mask=src_key_padding_mask, need_weights=False, attn_mask=src_mask
                )[0]
            )

        def feed(x):
            return drop(self.linear2(drop(self.activation(self.linear1(x)))))

        if self.norm_first:
            x = src + attend(self.norm1(src))
            return x + feed(self.norm2(x))
        x = self.norm1(src + attend(src))
        return self.norm2(x + feed(x))
