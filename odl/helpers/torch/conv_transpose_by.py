def conv_transpose_by(x, kernel, strides=1, padding="valid", output_padding=None, dilation=1):
    """Spread x by a kernel (..., out, channels); the sizes follow from those of x and the windows."""
    n = kernel.ndim - 2
    steps, holes = spatial_sizes(strides, n), spatial_sizes(dilation, n)
    spans = [hole * (size - 1) + 1 for size, hole in zip(kernel.shape, holes, strict=False)]
    same = padding.lower() == "same"
    if output_padding is None:
        more = [0 if same else max(span - step, 0) for span, step in zip(spans, steps, strict=True)]
        out = [size * step + end for size, step, end in zip(x.shape[1:-1], steps, more, strict=True)]
    else:
        sides = [2 * (span // 2) if same else 0 for span in spans]
        ends = zip(x.shape[1:-1], steps, spans, sides, spatial_sizes(output_padding, n), strict=True)
        out = [(size - 1) * step + span - side + end for size, step, span, side, end in ends]
    return conv_transpose_to(x, kernel, (x.shape[0], *out, 0), strides, padding, dilation)
