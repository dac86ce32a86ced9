import torch


def depth_to_space(x, block_size):
    """Channels of x (batch, height, width, channels) as blocks of places."""
    n, h, w, c = x.shape
    c = c // block_size**2
    y = torch.permute(torch.reshape(x, (n, h, w, block_size, block_size, c)), (0, 1, 3, 2, 4, 5))
    return torch.reshape(y, (n, h * block_size, w * block_size, c))
