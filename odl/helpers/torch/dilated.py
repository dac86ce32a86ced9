import torch


def dilated(x, steps):
    """x (batch, ..., channels) with zeros between its elements along the axes in the middle."""
    for axis, step in enumerate(steps, 1):
        if step > 1:
            size = x.shape[axis] * step
            x = torch.stack([x] + [torch.zeros_like(x)] * (step - 1), dim=axis + 1)
            x = torch.reshape(x, (*x.shape[:axis], size, *x.shape[axis + 2 :]))
            x = x[(slice(None),) * axis + (slice(0, size - step + 1),)]
    return x
