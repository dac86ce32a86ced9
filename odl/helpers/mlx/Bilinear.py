import mlx.core as mx
import mlx.nn as nn


class Bilinear(nn.Module):
    """A bilinear form of two vectors for each output; the weight is (out, in1, in2)."""

    def __init__(self, in1_features, in2_features, out_features, bias=True):
        super().__init__()
        bound = in1_features**-0.5
        self.weight = mx.random.uniform(-(bound), bound, (out_features, in1_features, in2_features))
        self.bias = mx.random.uniform(-(bound), bound, (out_features,)) if bias else None

    def __call__(self, x, y):
        return bilinear(x, y, self.weight, self.bias)
