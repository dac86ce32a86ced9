import mlx.core as mx
import mlx.nn as nn


class EmbeddingBag(nn.Module):
    """Sums, means or maxima of embeddings of bags: rows of (bags, ids), or ids with offsets."""

    def __init__(self, num_embeddings, embedding_dim, mode="mean"):
        super().__init__()
        self.weight = mx.random.normal((num_embeddings, embedding_dim))
        self.mode = mode

    def __call__(self, x, offsets=None, per_sample_weights=None):
        return embedding_bag(x, self.weight, offsets, mode=self.mode, per_sample_weights=per_sample_weights)
