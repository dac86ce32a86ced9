import keras


class PReLU(keras.layers.Layer):
    """A rectifier with learned slopes, one for all or one for each channel of (batch, channels, ...)."""

    def __init__(self, num_parameters=1, init=0.25):
        super().__init__()
        self.weight = self.add_weight(shape=(num_parameters,), initializer=keras.initializers.Constant(init))

    def call(self, x):
        return prelu(x, self.weight)
