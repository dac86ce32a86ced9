from flax import nnx

from .activation import Scaled, leaky, make, normed


class ConvBlock(nnx.Module):
    def __init__(
        self, inputs, outputs, kernel_size, norm=normed(), activation=leaky(), *, rngs: nnx.Rngs
    ):
        self.conv = nnx.Conv(
            inputs, outputs, (kernel_size, kernel_size), padding=kernel_size // 2, rngs=rngs)
        self.norm = norm(outputs, rngs=rngs)
        self.act = make(activation, rngs=rngs)
        self.last = Scaled()

    def __call__(self, x):
        x = self.norm(self.conv(x))
        return self.last(self.act(x))


def block3x3(*, rngs: nnx.Rngs, **kwargs):
    """A block with a window of 3 x 3."""
    return ConvBlock(kernel_size=3, rngs=rngs, **kwargs)


def head(channels, classes, *, rngs: nnx.Rngs):
    return nnx.Sequential(
        block3x3(inputs=channels, outputs=channels, rngs=rngs),
        nnx.Conv(channels, classes, (1, 1), padding=0, rngs=rngs))
