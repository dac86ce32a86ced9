import torch


def sparse_categorical_crossentropy(y_true, y_pred, from_logits=False, ignore_class=None, axis=-1):
    """Cross entropy along an axis with numbers of classes; a class may count nothing."""
    logs = torch.movedim(y_pred if from_logits else torch.log(torch.clip(y_pred, 1e-7, 1.0 - 1e-7)), axis, -1)
    logs = torch.log_softmax(logs, dim=-1)
    y_true = y_true[..., 0] if y_true.ndim == y_pred.ndim and y_true.shape[-1] == 1 else y_true
    y_true = y_true.long()
    kept = torch.zeros_like(y_true) == 0 if ignore_class is None else y_true != ignore_class
    places = torch.where(kept, y_true, torch.zeros_like(y_true))
    found = -torch.gather(logs, -1, places[..., None])[..., 0]
    return torch.where(kept, found, torch.zeros_like(found))
