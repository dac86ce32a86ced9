import torch


def f(x):
    v, i = x.max(dim=1)
    return x.argmax(dim=-1), v, i, torch.argmin(x, dim=0, keepdim=True)
