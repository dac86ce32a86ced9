import torch


def element_crossentropy(y_true, y_pred, from_logits=False):
    """Cross entropy of each element with probabilities, or with logits."""
    if from_logits:
        return torch.relu(y_pred) - y_pred * y_true + torch.log1p(torch.exp(-torch.abs(y_pred)))
    y_pred = torch.clip(y_pred, 1e-7, 1.0 - 1e-7)
    return -(y_true * torch.log(y_pred) + (1.0 - y_true) * torch.log(1.0 - y_pred))
