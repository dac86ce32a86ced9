import torch


def binary_focal_crossentropy(
    y_true,
    y_pred,
    apply_class_balancing=False,
    alpha=0.25,
    gamma=2.0,
    from_logits=False,
    label_smoothing=0.0,
    axis=-1,
):
    """The mean cross entropy of two classes over an axis, less where the prediction is sure."""
    y_true, y_pred = same_rank(y_true, y_pred)
    y_true = y_true * (1.0 - label_smoothing) + 0.5 * label_smoothing
    y_pred = torch.sigmoid(y_pred) if from_logits else y_pred
    hit = y_true * y_pred + (1.0 - y_true) * (1.0 - y_pred)
    loss = (1.0 - hit) ** gamma * element_crossentropy(y_true, y_pred)
    if apply_class_balancing:
        loss = loss * (y_true * alpha + (1.0 - y_true) * (1.0 - alpha))
    return torch.mean(loss, dim=axis)
