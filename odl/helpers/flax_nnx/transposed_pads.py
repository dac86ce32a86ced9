def transposed_pads(n, kernel_size, padding=0, output_padding=0, dilation=1):
    """The pads of a transposed convolution over n axes, from PyTorch's arguments (numbers or sequences)."""
    sizes = [
        (size,) * n if isinstance(size, int) else size
        for size in (kernel_size, padding, output_padding, dilation)
    ]
    return tuple((d * (k - 1) - p, d * (k - 1) - p + extra) for k, p, extra, d in zip(*sizes, strict=True))
