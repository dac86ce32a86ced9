def window_pads(sizes, spans, strides, padding, channels_first=False):
    """What windows add before and after each spatial axis; same adds more behind than before."""
    n = len(sizes)
    if isinstance(padding, str):
        if padding.lower() == "valid":
            return [(0, 0)] * n
        sides = [
            max((-(-size // step) - 1) * step + span - size, 0)
            for size, span, step in zip(sizes, spans, strides, strict=True)
        ]
        more = padding.lower() == "same_lower"
        return [((side + more) // 2, side - (side + more) // 2) for side in sides]
    pads = list(padding) if isinstance(padding, (tuple, list)) else [padding] * n
    if len(pads) == n + 2:
        pads = pads[2:] if channels_first else pads[1:-1]
    return [tuple(pad) if isinstance(pad, (tuple, list)) else (pad, pad) for pad in pads * (n // len(pads))]
