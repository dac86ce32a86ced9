import torch


def space_to_depth(x, block_size):
    """Blocks of places of x (batch, height, width, channels) as channels."""
    n, h, w, c = x.shape
    h, w = h // block_size, w // block_size
    y = torch.permute(torch.reshape(x, (n, h, block_size, w, block_size, c)), (0, 1, 3, 2, 4, 5))
    return torch.reshape(y, (n, h, w, block_size**2 * c))
