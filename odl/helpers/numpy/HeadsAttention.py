import numpy as np


class HeadsAttention(Module):
    """Attention of several heads over (..., time, features); kernels have an axis of heads."""

    def __init__(
        self,
        num_heads,
        in_features,
        qkv_features=None,
        out_features=None,
        bias=True,
        dropout_rate=0.0,
        in_kv_features=None,
        normalize_qk=False,
    ):
        width = (qkv_features or in_features) // num_heads
        heads, kv = (num_heads, width), in_kv_features or in_features
        self.query = KernelLinear((in_features,), heads, bias)
        self.key = KernelLinear((kv,), heads, bias)
        self.value = KernelLinear((kv,), heads, bias)
        self.out = KernelLinear(heads, (out_features or in_features,), bias)

    def __call__(self, inputs_q, inputs_k=None, inputs_v=None, mask=None, is_causal=False):
        inputs_k = inputs_q if inputs_k is None else inputs_k
        inputs_v = inputs_k if inputs_v is None else inputs_v
        query, key, value = self.query(inputs_q), self.key(inputs_k), self.value(inputs_v)
        n = len(query.shape)
        order = (*range(n - 3), n - 2, n - 3, n - 1)  # (..., heads, time, width)
        query, key, value = (np.transpose(part, order) for part in (query, key, value))
        key = np.transpose(key, (*range(n - 2), n - 1, n - 2))
        scores = np.matmul(query, key) * query.shape[-1] ** -0.5
        if is_causal:
            row, column = np.arange(scores.shape[-2])[:, None], np.arange(scores.shape[-1])[None]
            scores = np.where(row >= column, scores, -1e30)
        if mask is not None:
            scores = np.where(mask, scores, -1e30)
        return self.out(np.transpose(np.matmul(softmax(scores, axis=-1), value), order))
