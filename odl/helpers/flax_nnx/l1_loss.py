def l1_loss(x, target, reduction="mean"):
    """The absolute differences, and their mean or sum."""
    loss = abs(x - target)
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
