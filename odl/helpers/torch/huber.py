import torch


def huber(y_true, y_pred, delta=1.0):
    """The mean over the last axis of half the squared difference, linear from delta on."""
    y_true, y_pred = same_rank(y_true, y_pred)
    far = torch.abs(y_true - y_pred)
    return torch.mean(
        torch.where(far <= delta, 0.5 * torch.square(far), delta * far - 0.5 * delta**2), dim=-1
    )
