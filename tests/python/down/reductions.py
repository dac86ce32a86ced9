import torch


def f(x):
    a = x.sum(dim=1)
    b = x.mean(dim=(1, 2))
    return (
        a,
        b,
        x.amax(dim=-1, keepdim=True),
        x.prod(dim=2),
        torch.max(x),
        x.std(dim=1),
        x.var(1, unbiased=False),
        x.norm(dim=-1),
    )
