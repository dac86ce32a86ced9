import math

import mlx.core as mx


def scaled_dot_product_attention(
    query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None, enable_gqa=False
):
    """Attention over (..., time, features); in a mask of bools True takes part, another mask is added."""
    if enable_gqa:
        repeats = query.shape[-3] // key.shape[-3]
        key, value = mx.repeat(key, repeats, axis=-3), mx.repeat(value, repeats, axis=-3)
    scale = query.shape[-1] ** -0.5 if scale is None else scale
    scores = mx.matmul(query, mx.swapaxes(key, -2, -1)) * scale
    if is_causal:
        scores = mx.where(mx.tri(*scores.shape[-2:], dtype=mx.bool_), scores, -math.inf)
    if attn_mask is not None:
        is_bool = attn_mask.dtype == mx.bool_
        scores = mx.where(attn_mask, scores, -math.inf) if is_bool else scores + attn_mask
    return mx.matmul(dropout(mx.softmax(scores, axis=-1), dropout_p), value)
