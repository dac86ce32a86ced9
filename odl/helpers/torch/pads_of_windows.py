def pads_of_windows(padding, kernel, strides, dilation, sizes):
    """The elements before and after each axis that windows run over."""
    if isinstance(padding, str):
        pads = []
        for k, s, d, n in zip(kernel, strides, dilation, sizes, strict=True):
            total = max((-(-n // s) - 1) * s + d * (k - 1) + 1 - n, 0)
            low = {"SAME": total // 2, "CAUSAL": d * (k - 1)}.get(padding.upper(), 0)
            pads.append((low, total - low if padding.upper() == "SAME" else 0))
        return pads
    each = padding if isinstance(padding, (tuple, list)) else (padding,) * len(kernel)
    return [tuple(p) if isinstance(p, (tuple, list)) else (p, p) for p in each]


def spread(size, n):
    """A size for each of n axes."""
    return tuple(size) if isinstance(size, (tuple, list)) else (size,) * n
