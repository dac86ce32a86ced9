import math

import mlx.core as mx
import mlx.nn as nn


class InstanceNorm(nn.Module):
    """Normalisation of each channel of each element of (batch, channels, ...) over n spatial axes."""

    def __init__(
        self, num_features, eps=1e-5, momentum=0.1, affine=False, track_running_stats=False, bias=True, *, n
    ):
        super().__init__()
        self.num_features = num_features
        self.eps, self.momentum, self.n = eps, momentum, n
        self.weight = mx.full((num_features,), 1.0) if affine else None
        self.bias = mx.full((num_features,), 0.0) if affine and bias else None
        self.running_mean = mx.full((num_features,), 0.0) if track_running_stats else None
        self.running_var = mx.full((num_features,), 1.0) if track_running_stats else None
        self.freeze(keys=["running_mean", "running_var"], recurse=False)

    def __call__(self, x):
        y = x if len(x.shape) > self.n + 1 else x[None]
        if self.running_mean is None or self.training:
            if self.running_mean is not None:
                axes = tuple(range(2, self.n + 2))
                count, share = math.prod(y.shape[2:]), self.momentum
                mean = mx.mean(y, axis=(0, *axes))
                var = mx.mean(mx.var(y, axis=axes), axis=0) * (count / (count - 1))
                self.running_mean = (1 - share) * self.running_mean + share * mean
                self.running_var = (1 - share) * self.running_var + share * var
            y = instance_norm_nd(y, self.weight, self.bias, self.eps)
        else:
            y = batch_norm_nd(y, self.running_mean, self.running_var, self.weight, self.bias, False, self.eps)
        return y if len(x.shape) > self.n + 1 else y[0]
