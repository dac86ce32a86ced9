def split_parts(x, parts, axis=0):
    """So many equal parts of x along an axis, or parts of these sizes."""
    size = x.shape[axis]
    sizes = [size // parts] * parts if isinstance(parts, int) else [int(part) for part in parts]
    rest = size - sum(part for part in sizes if part >= 0)
    pieces, start = [], 0
    for part in sizes:
        end = start + (part if part >= 0 else rest)
        pieces.append(x[(slice(None),) * (axis % x.ndim) + (slice(start, end),)])
        start = end
    return pieces
