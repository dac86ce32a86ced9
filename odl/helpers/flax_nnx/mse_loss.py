def mse_loss(x, target, reduction="mean"):
    """The squared differences, and their mean or sum."""
    loss = (x - target) ** 2
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
