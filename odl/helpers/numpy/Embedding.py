import numpy as np


class Embedding(Module):
    """A learned vector for each id."""

    def __init__(self, num_embeddings, embedding_dim, padding_idx=None):
        self.num_embeddings, self.embedding_dim = num_embeddings, embedding_dim
        self.weight = np.random.normal(size=(num_embeddings, embedding_dim)).astype(np.float32)
        if padding_idx is not None:
            self.weight[padding_idx] = 0

    def __call__(self, x):
        return np.take(self.weight, x, axis=0)
