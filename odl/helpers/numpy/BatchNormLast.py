import numpy as np


class BatchNormLast(Module):
    """Normalisation of each channel of (..., channels), by running statistics outside of training."""

    def __init__(self, num_features, eps=1e-5, momentum=0.1, scale=True, bias=True, track=True):
        self.eps, self.momentum, self.track = eps, momentum, track
        self.weight = np.ones((num_features,), np.float32) if scale else None
        self.bias = np.zeros((num_features,), np.float32) if bias else None
        self.running_mean = np.zeros((num_features,), np.float32)
        self.running_var = np.ones((num_features,), np.float32)

    def __call__(self, x):
        mean, variance = self.running_mean, self.running_var
        if self.training or not self.track:
            axes = tuple(range(x.ndim - 1))
            mean, variance = x.mean(axis=axes), x.var(axis=axes)
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * variance
        y = (x - mean) / np.sqrt(variance + self.eps)
        y = y if self.weight is None else y * self.weight
        return y if self.bias is None else y + self.bias
