import torch


def categorical_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0.0, axis=-1):
    """Cross entropy along an axis with shares of classes."""
    y_true = y_true.to(y_pred.dtype)
    y_true = y_true * (1.0 - label_smoothing) + label_smoothing / y_pred.shape[axis]
    return -torch.sum(y_true * class_logarithms(y_pred, from_logits, axis), dim=axis)
