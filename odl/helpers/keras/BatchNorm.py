import math

import keras
from keras import ops


class BatchNorm(keras.layers.Layer):
    """Normalisation of each channel of (batch, channels, ...), by running statistics outside of training."""

    def __init__(
        self, num_features, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, bias=True
    ):
        super().__init__()
        self.num_features = num_features
        self.eps, self.momentum, self.batches = eps, momentum, 0
        self.weight = (
            self.add_weight(shape=(num_features,), initializer=keras.initializers.Constant(1.0))
            if affine
            else None
        )
        self.bias = (
            self.add_weight(shape=(num_features,), initializer=keras.initializers.Constant(0.0))
            if affine and bias
            else None
        )
        self.running_mean = (
            self.add_weight(
                shape=(num_features,), initializer=keras.initializers.Constant(0.0), trainable=False
            )
            if track_running_stats
            else None
        )
        self.running_var = (
            self.add_weight(
                shape=(num_features,), initializer=keras.initializers.Constant(1.0), trainable=False
            )
            if track_running_stats
            else None
        )

    def call(self, x, training=None):
        if training and self.running_mean is not None:
            self.batches += 1
            count = math.prod(x.shape) // x.shape[1]
            axes = (0, *range(2, len(x.shape)))
            mean, var = ops.mean(x, axis=axes), ops.var(x, axis=axes) * (count / (count - 1))
            share = 1 / self.batches if self.momentum is None else self.momentum
            self.running_mean.assign((1 - share) * self.running_mean + share * mean)
            self.running_var.assign((1 - share) * self.running_var + share * var)
        return batch_norm_nd(
            x, self.running_mean, self.running_var, self.weight, self.bias, bool(training), self.eps
        )
