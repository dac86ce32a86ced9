import torch
import torch.nn.functional as F


def f(x):
    m = x.mean(dim=(0, 2, 3), keepdim=True)
    v = ((x - m) ** 2).sum(dim=[0, -1][:1])
    y = F.pad(x, (1, 2, 0, 1)) + F.pad(x, (1, 2, 0, 1), value=0.5)
    return m, v, x.amax(dim=(0, 2)), y, torch.logaddexp(x, m), torch.asinh(x), x.softmax(-1)
