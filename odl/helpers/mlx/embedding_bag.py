import mlx.core as mx


def embedding_bag(
    x,
    weight,
    offsets=None,
    max_norm=None,
    norm_type=2.0,
    mode="mean",
    per_sample_weights=None,
    include_last_offset=False,
    padding_idx=None,
):
    """Sums, means or maxima of rows of a matrix for each bag: rows of x (bags, ids), or ids with offsets."""
    if x.ndim == 2:
        bags = mx.repeat(mx.arange(x.shape[0]), x.shape[1])
        count = x.shape[0]
    else:  # the last bag that begins at or before a place
        bags = mx.sum(mx.arange(x.size)[:, None] >= offsets, axis=1) - 1
        count = offsets.shape[0] - include_last_offset
    x = x.reshape(-1)
    rows = mx.take(weight, x, axis=0)
    if max_norm is not None:
        lengths = mx.linalg.norm(rows, ord=norm_type, axis=-1, keepdims=True)
        rows = mx.where(lengths > max_norm, rows * (max_norm / (lengths + 1e-7)), rows)
    if per_sample_weights is not None:
        rows = rows * per_sample_weights.reshape(-1, 1)
    member = mx.arange(count)[:, None] == bags
    if padding_idx is not None:
        member = member & (x != padding_idx % weight.shape[0])
    if mode == "max":
        best = mx.max(mx.where(member[..., None], rows, -mx.inf), axis=1)
        return mx.where(mx.any(member, axis=1)[:, None], best, 0)
    total = member.astype(rows.dtype) @ rows
    return total if mode == "sum" else total / mx.maximum(mx.sum(member, axis=1), 1)[:, None]
