import torch.nn.functional as F


def f(x):
    return (
        F.elu(x)
        + F.leaky_relu(x, 0.2)
        + F.softplus(x)
        + F.hardswish(x)
        + F.mish(x)
        + F.selu(x)
        + F.silu(x)
        + x.sigmoid()
        + F.logsigmoid(x)
        + F.softsign(x)
        + F.relu6(x)
        + F.hardtanh(x)
    )
