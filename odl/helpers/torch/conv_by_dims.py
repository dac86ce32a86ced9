import torch


def conv_by_dims(x, kernel, strides, padding, spread=None, dilation=None, dims=None):
    """Convolve arrays whose axes are named: N batch, C channels, I and O of the kernel."""
    n = kernel.ndim - 2
    places = "XYZ"[:n]
    dims = (f"NC{places}", f"OI{places}", f"NC{places}") if dims is None else dims
    if not isinstance(dims[0], str):  # numbers of axes: batch, channels, places
        dims = [
            "".join(name for _, name in sorted(zip(axes, ends + places, strict=True)))
            for axes, ends in zip(dims, ("NC", "OI", "NC"), strict=True)
        ]
    places = "".join(name for name in dims[1] if name not in "IO")
    order = f"N{places}C"
    x = torch.permute(x, [dims[0].index(name) for name in order])
    kernel = torch.permute(kernel, [dims[1].index(name) for name in places + "IO"])
    if spread is not None:
        x = dilated(x, spread)
    y = conv_last(x, kernel, strides, padding, dilation)
    return torch.permute(y, [order.index(name) for name in dims[2]])
