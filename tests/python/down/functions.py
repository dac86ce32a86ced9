import torch


def f(x):
    return (
        torch.exp(x)
        + torch.log(x.abs() + 0.1)
        + torch.sqrt(x * x + 1)
        + x.sin()
        + x.cos()
        + torch.tanh(x)
        + torch.erf(x)
        + x**3
        + torch.rsqrt(x.abs() + 1)
        + x.floor()
        + torch.atan(x)
        + torch.log1p(x.abs())
        + torch.expm1(x)
    )
