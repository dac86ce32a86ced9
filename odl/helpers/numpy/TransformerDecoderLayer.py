class TransformerDecoderLayer(Module):
    """Attention to itself and to a memory, and a feed-forward net; the parameters are PyTorch's."""

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
        self.multihead_attn = MultiheadAttention(d_model, nhead, dropout, bias, batch_first=batch_first)
        self.linear1 = Linear(d_model, dim_feedforward, bias)
        self.linear2 = Linear(dim_feedforward, d_model, bias)
        self.norm1 = LayerNorm(d_model, layer_norm_eps, bias=bias)
        self.norm2 = LayerNorm(d_model, layer_norm_eps, bias=bias)
        self.norm3 = LayerNorm(d_model, layer_norm_eps, bias=bias)
        names = {"relu": relu, "gelu": gelu}
        self.activation = names[activation] if isinstance(activation, str) else activation
        self.dropout, self.norm_first = dropout, norm_first

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
        def drop(x):
            return dropout(x, self.dropout, self.training)

        def attend(layer, x, y, mask, padding):
            return drop(layer(x, y, y, key_padding_mask=padding, need_weights=False, attn_mask=mask)[0])

        def itself(x):
            return attend(self.self_attn, x, x, tgt_mask, tgt_key_padding_mask)

        def other(x):
            return attend(self.multihead_attn, x, memory, memory_mask, memory_key_padding_mask)

        def feed(x):
            return drop(self.linear2(drop(self.activation(self.linear1(x)))))

        if self.norm_first:
            x = tgt + itself(self.norm1(tgt))
            x = x + other(self.norm2(x))
            return x + feed(self.norm3(x))
        x = self.norm1(tgt + itself(tgt))
        x = self.norm2(x + other(x))
        return self.norm3(x + feed(x))
