import keras


class EmbeddingBag(keras.layers.Layer):
    """Sums, means or maxima of embeddings of bags: rows of (bags, ids), or ids with offsets."""

    def __init__(self, num_embeddings, embedding_dim, mode="mean"):
        super().__init__()
        self.weight = self.add_weight(
            shape=(num_embeddings, embedding_dim), initializer=keras.initializers.RandomNormal(stddev=1.0)
        )
        self.mode = mode

    def call(self, x, offsets=None, per_sample_weights=None):
        return embedding_bag(x, self.weight, offsets, mode=self.mode, per_sample_weights=per_sample_weights)
