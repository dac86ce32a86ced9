import mlx.core as mx
import mlx.nn as nn


class Embedding(nn.Module):
    """A learned vector for each id."""

    def __init__(self, num_embeddings, embedding_dim, padding_idx=None):
        super().__init__()
        self.num_embeddings, self.embedding_dim = num_embeddings, embedding_dim
        self.weight = mx.random.normal((num_embeddings, embedding_dim))
        if padding_idx is not None:
            self.weight[padding_idx] = 0

    def __call__(self, x):
        return mx.take(self.weight, x, axis=0)
