import torch


def log_cosh(y_true, y_pred):
    """The mean logarithm of the hyperbolic cosine of the difference over the last axis."""
    y_true, y_pred = same_rank(y_true, y_pred)
    far = torch.abs(y_pred - y_true)
    return torch.mean(far + torch.log1p(torch.exp(-2.0 * far)) - 0.6931471805599453, dim=-1)
