import torch


def class_logarithms(y_pred, from_logits=False, axis=-1):
    """Logarithms of the probabilities of classes along an axis."""
    if from_logits:
        return torch.log_softmax(y_pred, dim=axis)
    y_pred = y_pred / torch.sum(y_pred, dim=axis, keepdim=True)
    return torch.log(torch.clip(y_pred, 1e-7, 1.0 - 1e-7))
