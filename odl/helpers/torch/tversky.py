import torch


def tversky(y_true, y_pred, alpha=0.5, beta=0.5, axis=None):
    """One minus what labels and predictions share, where both kinds of faults have weights."""
    y_true = y_true.to(y_pred.dtype)
    both = torch.sum(y_true * y_pred, dim=axis)
    more = torch.sum((1.0 - y_true) * y_pred, dim=axis)
    less = torch.sum(y_true * (1.0 - y_pred), dim=axis)
    return 1.0 - (both + 1e-7) / (both + alpha * more + beta * less + 1e-7)
