import mlx.core as mx
import mlx.nn as nn


class Linear(nn.Module):
    """An affine map of the last axis; the weight is (out, in)."""

    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.in_features, self.out_features = in_features, out_features
        bound = in_features**-0.5
        self.weight = mx.random.uniform(-(bound), bound, (out_features, in_features))
        self.bias = mx.random.uniform(-(bound), bound, (out_features,)) if bias else None

    def __call__(self, x):
        y = mx.matmul(x, mx.transpose(self.weight))
        return y if self.bias is None else y + self.bias
