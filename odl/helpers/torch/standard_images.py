import math

import torch


def standard_images(x):
    """Images (..., height, width, channels) with mean zero and variance one, each by itself."""
    mean = torch.mean(x, dim=(-3, -2, -1), keepdim=True)
    variance = torch.mean(torch.square(x - mean), dim=(-3, -2, -1), keepdim=True)
    least = 1.0 / math.sqrt(math.prod(x.shape[-3:]))
    return (x - mean) / torch.maximum(torch.sqrt(variance), torch.full_like(variance, least))
