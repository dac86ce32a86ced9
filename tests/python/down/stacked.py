import torch


def f(x, y):
    return torch.stack([x, y], dim=1).sum(0), torch.outer(x[0], y[1])
