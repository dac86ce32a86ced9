import keras


class Bilinear(keras.layers.Layer):
    """A bilinear form of two vectors for each output; the weight is (out, in1, in2)."""

    def __init__(self, in1_features, in2_features, out_features, bias=True):
        super().__init__()
        bound = in1_features**-0.5
        self.weight = self.add_weight(
            shape=(out_features, in1_features, in2_features),
            initializer=keras.initializers.RandomUniform(-(bound), bound),
        )
        self.bias = (
            self.add_weight(
                shape=(out_features,), initializer=keras.initializers.RandomUniform(-(bound), bound)
            )
            if bias
            else None
        )

    def call(self, x, y):
        return bilinear(x, y, self.weight, self.bias)
