import keras


class Dropout(keras.layers.Layer):
    """Sets elements, or channels of (batch, channels, ...) with n spatial axes, to zero while training."""

    def __init__(self, p=0.5, n=None):
        super().__init__()
        self.p, self.n = p, n

    def call(self, x, training=None):
        return dropout(x, self.p, bool(training), self.n)
