import numpy as np


class Bilinear(Module):
    """A bilinear form of two vectors for each output; the weight is (out, in1, in2)."""

    def __init__(self, in1_features, in2_features, out_features, bias=True):
        bound = in1_features**-0.5
        self.weight = np.random.uniform(-bound, bound, (out_features, in1_features, in2_features)).astype(
            np.float32
        )
        self.bias = np.random.uniform(-bound, bound, (out_features,)).astype(np.float32) if bias else None

    def __call__(self, x, y):
        return bilinear(x, y, self.weight, self.bias)
