import math

import tensorflow as tf


def scaled_dot_product_attention(
    query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None, enable_gqa=False
):
    """Attention over (..., time, features); in a mask of bools True takes part, another mask is added."""
    if enable_gqa:
        repeats = query.shape[-3] // key.shape[-3]
        key, value = tf.repeat(key, repeats, axis=-3), tf.repeat(value, repeats, axis=-3)
    scale = query.shape[-1] ** -0.5 if scale is None else scale
    scores = tf.matmul(query, tf.linalg.matrix_transpose(key)) * scale
    if is_causal:
        scores = tf.where(tf.linalg.band_part(tf.ones_like(scores), -1, 0) > 0, scores, -math.inf)
    if attn_mask is not None:
        is_bool = attn_mask.dtype == tf.bool
        scores = tf.where(attn_mask, scores, -math.inf) if is_bool else scores + attn_mask
    return tf.matmul(dropout(tf.nn.softmax(scores), dropout_p), value)
