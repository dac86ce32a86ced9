import torch


def reduced_loss(function, reduction="sum_over_batch_size"):
    """A function of labels, predictions and weights that gives one number of all losses."""

    def loss(y_true, y_pred, sample_weight=None):
        values = function(y_true, y_pred)
        if sample_weight is not None:
            missing = values.ndim - sample_weight.ndim
            shape = (*sample_weight.shape, *(1,) * missing)
            values = values * torch.reshape(sample_weight.to(values.dtype), shape)
        if reduction in (None, "none"):
            return values
        if reduction == "mean_with_sample_weight" and sample_weight is not None:
            return torch.sum(values) / torch.sum(torch.broadcast_to(sample_weight, values.shape))
        return torch.sum(values) if reduction == "sum" else torch.mean(values)

    return loss
