import math

import tensorflow as tf


def multi_head_attention(
    query,
    key,
    value,
    num_heads,
    in_proj_weight,
    in_proj_bias,
    bias_k,
    bias_v,
    add_zero_attn,
    dropout_p,
    out_proj_weight,
    out_proj_bias,
    training=True,
    key_padding_mask=None,
    need_weights=True,
    attn_mask=None,
    use_separate_proj_weight=False,
    q_proj_weight=None,
    k_proj_weight=None,
    v_proj_weight=None,
    static_k=None,
    static_v=None,
    average_attn_weights=True,
):
    """Attention of several heads over (time, batch, features) or (time, features): output and weights."""
    single = len(query.shape) == 2
    if single:
        query, key, value = query[:, None], key[:, None], value[:, None]
        key_padding_mask = None if key_padding_mask is None else key_padding_mask[None]
    steps, batch, features = query.shape
    if use_separate_proj_weight:
        weights = q_proj_weight, k_proj_weight, v_proj_weight
    else:
        weights = tf.split(in_proj_weight, 3)
    biases = (0, 0, 0) if in_proj_bias is None else tf.split(in_proj_bias, 3)
    q, k, v = (
        tf.tensordot(x, w, [[2], [1]]) + b
        for x, w, b in zip((query, key, value), weights, biases, strict=True)
    )
    if bias_k is not None:
        k, v = (
            tf.concat([x, tf.broadcast_to(bias, (1, batch, features))], axis=0)
            for x, bias in ((k, bias_k), (v, bias_v))
        )
    q, k, v = (tf.transpose(tf.reshape(x, (x.shape[0], batch * num_heads, -1)), (1, 0, 2)) for x in (q, k, v))
    k, v = k if static_k is None else static_k, v if static_v is None else static_v
    if add_zero_attn:
        k, v = (tf.pad(x, ((0, 0), (0, 1), (0, 0))) for x in (k, v))
    scores = tf.matmul(q, tf.linalg.matrix_transpose(k)) * q.shape[-1] ** -0.5

    def masked(scores, mask):
        more = scores.shape[-1] - mask.shape[-1]  # what was added above is not masked
        mask = tf.pad(mask, [(0, 0)] * (len(mask.shape) - 1) + [(0, more)])
        return tf.where(mask, -math.inf, scores) if mask.dtype == tf.bool else scores + mask

    if attn_mask is not None:
        scores = masked(scores, attn_mask)
    if key_padding_mask is not None:
        scores = masked(scores, tf.repeat(key_padding_mask, num_heads, axis=0)[:, None])
    weights = tf.nn.softmax(scores)
    weights = dropout(weights, dropout_p, training)
    y = tf.reshape(tf.transpose(tf.matmul(weights, v), (1, 0, 2)), (steps, batch, features))
    y = tf.tensordot(y, out_proj_weight, [[2], [1]])
    y = y if out_proj_bias is None else y + out_proj_bias
    y = y[:, 0] if single else y
    if not need_weights:
        return y, None
    weights = tf.reshape(weights, (batch, num_heads, steps, -1))
    weights = tf.reduce_mean(weights, axis=1) if average_attn_weights else weights
    return y, weights[0] if single else weights
