import torch


def kl_divergence(y_true, y_pred):
    """How far the predicted shares are from the labels, along the last axis."""
    y_true, y_pred = same_rank(y_true, y_pred)
    y_true, y_pred = torch.clip(y_true, 1e-7, 1.0), torch.clip(y_pred, 1e-7, 1.0)
    return torch.sum(y_true * torch.log(y_true / y_pred), dim=-1)
