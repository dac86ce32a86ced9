import keras


class AlphaDropout(keras.layers.Layer):
    """Dropout while training that keeps mean and variance of SELU, of elements or of whole channels."""

    def __init__(self, p=0.5, by_channel=False):
        super().__init__()
        self.p, self.by_channel = p, by_channel

    def call(self, x, training=None):
        return alpha_dropout(x, self.p, bool(training), self.by_channel)
