import keras
from keras import ops


class Embedding(keras.layers.Layer):
    """A learned vector for each id."""

    def __init__(self, num_embeddings, embedding_dim, padding_idx=None):
        super().__init__()
        self.num_embeddings, self.embedding_dim = num_embeddings, embedding_dim
        self.weight = self.add_weight(
            shape=(num_embeddings, embedding_dim), initializer=keras.initializers.RandomNormal(stddev=1.0)
        )
        if padding_idx is not None:
            rows = ops.arange(num_embeddings)[:, None] != padding_idx % num_embeddings
            self.weight.assign(ops.where(rows, self.weight, 0))

    def call(self, x):
        return ops.take(self.weight, x, axis=0)
