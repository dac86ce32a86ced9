import mlx.core as mx


def normal(mean, std):
    """Normally distributed numbers, in the common shape of mean and standard deviation."""
    mean, std = mx.array(mean) * 1.0, mx.array(std) * 1.0
    return mean + std * mx.random.normal(mx.broadcast_shapes(mean.shape, std.shape))
