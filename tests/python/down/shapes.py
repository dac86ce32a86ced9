import torch


def f(x):
    a = torch.cat([x, x * 2, x[:, 1:3]], dim=1)
    b = a.flatten(1).unsqueeze(1).squeeze(1)
    return (
        a.permute(2, 0, 1),
        b,
        x[:, 0],
        x[..., ::2],
        x.reshape(-1, 3),
        x[0, -1],
        x[:, None].expand(-1, 2, -1, -1),
    )
