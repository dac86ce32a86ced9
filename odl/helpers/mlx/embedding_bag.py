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
    else:
        bags = (offsets[:, None] <= mx.arange(x.shape[0])).sum(0) - 1
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
        best = mx.where(member[..., None], rows, -mx.inf).max(1)
        return mx.where(member.any(1)[:, None], best, 0)
    member = member.astype(rows.dtype)
    total = member @ rows
    return total if mode == "sum" else total / mx.maximum(member.sum(1), 1)[:, None]
