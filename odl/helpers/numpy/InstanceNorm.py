import math

import numpy as np


class InstanceNorm(Module):
    """Normalisation of each channel of each element of (batch, channels, ...) over n spatial axes."""

    def __init__(
        self, num_features, eps=1e-5, momentum=0.1, affine=False, track_running_stats=False, bias=True, *, n
    ):
        self.num_features = num_features
        self.eps, self.momentum, self.n = eps, momentum, n
        self.weight = np.full((num_features,), 1.0, np.float32) if affine else None
        self.bias = np.full((num_features,), 0.0, np.float32) if affine and bias else None
        self.running_mean = np.full((num_features,), 0.0, np.float32) if track_running_stats else None
        self.running_var = np.full((num_features,), 1.0, np.float32) if track_running_stats else None

    def __call__(self, x):
        y = x if len(x.shape) > self.n + 1 else x[None]
        if self.running_mean is None or self.training:
            if self.running_mean is not None:
                axes = tuple(range(2, self.n + 2))
                count, share = math.prod(y.shape[2:]), self.momentum
                mean = np.mean(y, axis=(0, *axes))
                var = np.mean(np.var(y, axis=axes), axis=0) * (count / (count - 1))
                self.running_mean = (1 - share) * self.running_mean + share * mean
                self.running_var = (1 - share) * self.running_var + share * var
            y = instance_norm_nd(y, self.weight, self.bias, self.eps)
        else:
            y = batch_norm_nd(y, self.running_mean, self.running_var, self.weight, self.bias, False, self.eps)
        return y if len(x.shape) > self.n + 1 else y[0]
