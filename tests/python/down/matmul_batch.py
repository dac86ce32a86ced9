import torch


def f(x, y):
    return torch.matmul(x, y) + 1
