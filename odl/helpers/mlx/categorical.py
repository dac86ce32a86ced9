import mlx.core as mx


def categorical(logits, axis=-1, count=None, generator=None):
    """Classes drawn by their logits along an axis; with a count so many, along a last axis."""
    return mx.random.categorical(logits, axis, num_samples=count, key=generator)
