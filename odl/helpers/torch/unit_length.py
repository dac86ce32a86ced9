import torch


def unit_length(x, axis=-1):
    """The values divided by their length along an axis."""
    squares = torch.sum(torch.square(x), dim=axis, keepdim=True)
    return x / torch.sqrt(torch.relu(squares - 1e-14) + 1e-14)
