import math

import numpy as np


def scaled_dot_product_attention(
    query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None, enable_gqa=False
):
    """Attention over (..., time, features); in a mask of bools True takes part, another mask is added."""
    if enable_gqa:
        repeats = query.shape[-3] // key.shape[-3]
        key, value = np.repeat(key, repeats, axis=-3), np.repeat(value, repeats, axis=-3)
    scale = query.shape[-1] ** -0.5 if scale is None else scale
    scores = np.matmul(query, np.swapaxes(key, -2, -1)) * scale
    if is_causal:
        scores = np.where(np.tri(*scores.shape[-2:], dtype=bool), scores, -math.inf)
    if attn_mask is not None:
        is_bool = attn_mask.dtype == bool
        scores = np.where(attn_mask, scores, -math.inf) if is_bool else scores + attn_mask
    return np.matmul(dropout(softmax(scores), dropout_p), value)
