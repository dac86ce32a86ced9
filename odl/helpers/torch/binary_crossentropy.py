import torch


def binary_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0.0, axis=-1):
    """The mean cross entropy of two classes over an axis."""
    y_true, y_pred = same_rank(y_true, y_pred)
    y_true = y_true * (1.0 - label_smoothing) + 0.5 * label_smoothing
    return torch.mean(element_crossentropy(y_true, y_pred, from_logits), dim=axis)
