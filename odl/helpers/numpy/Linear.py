import numpy as np


class Linear(Module):
    """An affine map of the last axis; the weight is (out, in)."""

    def __init__(self, in_features, out_features, bias=True):
        self.in_features, self.out_features = in_features, out_features
        bound = in_features**-0.5
        self.weight = np.random.uniform(-bound, bound, (out_features, in_features)).astype(np.float32)
        self.bias = np.random.uniform(-bound, bound, (out_features,)).astype(np.float32) if bias else None

    def __call__(self, x):
        y = np.matmul(x, np.transpose(self.weight))
        return y if self.bias is None else y + self.bias
