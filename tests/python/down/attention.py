import torch


def f(q, k, v):
    s = q @ k.transpose(-2, -1) / (q.size(-1) ** 0.5)
    return torch.softmax(s, dim=-1) @ v
