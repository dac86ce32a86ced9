import torch


def image_type(x, dtype):
    """Images with elements of another type, where whole numbers stand for zero to one."""
    whole, wanted = not x.dtype.is_floating_point, not dtype.is_floating_point
    if whole and not wanted:
        return x.to(dtype) / torch.iinfo(x.dtype).max
    if wanted and not whole:
        top = torch.iinfo(dtype).max
        return (x * (top + 0.5)).clip(0, top).to(dtype)
    return x.to(dtype)
