def same_rank(y_true, y_pred):
    """Labels and predictions with as many axes, where one has a last axis of size one too many."""
    if y_true.ndim == y_pred.ndim + 1 and y_true.shape[-1] == 1:
        y_true = y_true[..., 0]
    elif y_pred.ndim == y_true.ndim + 1 and y_pred.shape[-1] == 1:
        y_true = y_true[..., None]
    return y_true.astype(y_pred.dtype), y_pred
