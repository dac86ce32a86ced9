"""A small residual network for images, in plain PyTorch."""

from functools import partial

import jax
import jax.numpy as jnp
from flax import nnx


def conv3x3(in_channels, out_channels, stride=1, *, rngs: nnx.Rngs):
    """A 3x3 convolution that keeps the image size when the stride is one."""
    return nnx.Conv(
        in_channels, out_channels, kernel_size=(3, 3), strides=stride, padding=1, use_bias=False,
        rngs=rngs)


class BasicBlock(nnx.Module):
    """Two 3x3 convolutions whose result is added to the block's input."""

    def __init__(self, in_channels, channels, stride=1, *, rngs: nnx.Rngs):
        self.conv1 = conv3x3(in_channels, channels, stride, rngs=rngs)
        self.bn1 = nnx.BatchNorm(channels, momentum=0.9, rngs=rngs)
        self.conv2 = conv3x3(channels, channels, rngs=rngs)
        self.bn2 = nnx.BatchNorm(channels, momentum=0.9, rngs=rngs)
        self.shortcut = nnx.data(None)
        if stride != 1 or in_channels != channels:
            # The sum needs both sides in one shape.
            self.shortcut = nnx.Sequential(
                nnx.Conv(
                    in_channels, channels, kernel_size=(1, 1), strides=stride, padding=0,
                    use_bias=False, rngs=rngs),
                nnx.BatchNorm(channels, momentum=0.9, rngs=rngs),
            )

    def __call__(self, x):
        residual = x if self.shortcut is None else self.shortcut(x)
        out = nnx.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        return nnx.relu(out + residual)


class ResNet(nnx.Module):
    """A stem, some stages of residual blocks, and a linear classifier.

    Every stage after the first doubles the channels and halves the image.
    """

    def __init__(
        self, depths, width=64, num_classes=10, in_channels=3, dropout=0.0, *, rngs: nnx.Rngs
    ):
        self.channels = width
        self.stem = nnx.Conv(
            in_channels, width, kernel_size=(7, 7), strides=2, padding=3, use_bias=False, rngs=rngs)
        self.bn = nnx.BatchNorm(width, momentum=0.9, rngs=rngs)
        self.relu = nnx.relu
        self.pool = partial(
            nnx.max_pool, window_shape=(3, 3), strides=(2, 2), padding=((1, 1), (1, 1)))

        stages = []
        for index, depth in enumerate(depths):
            stride = 1 if index == 0 else 2
            stages.append(self._make_layer(width * 2**index, depth, stride, rngs=rngs))
        self.stages = nnx.Sequential(*stages)

        self.avgpool = partial(jnp.mean, axis=(1, 2), keepdims=True)
        self.dropout = nnx.Dropout(dropout, rngs=rngs)
        self.head = nnx.Linear(self.channels, num_classes, rngs=rngs)

    def _make_layer(self, channels, depth, stride, *, rngs: nnx.Rngs):
        # Only the first block of a stage changes the shape.
        blocks = [BasicBlock(self.channels, channels, stride, rngs=rngs)]
        self.channels = channels
        for _ in range(1, depth):
            blocks.append(BasicBlock(channels, channels, rngs=rngs))
        return nnx.Sequential(*blocks)

    def features(self, x):
        """The pooled activations before the classifier, one row per image."""
        x = jnp.transpose(x, (0, 2, 3, 1))  # NCHW -> NHWC
        x = self.pool(self.relu(self.bn(self.stem(x))))
        x = self.stages(x)
        return jax.lax.collapse(self.avgpool(x), 1)

    def __call__(self, x):
        return self.head(self.dropout(self.features(x)))


def resnet10(*, rngs: nnx.Rngs, **kwargs):
    """One block per stage: quick to try."""
    return ResNet([1, 1, 1, 1], rngs=rngs, **kwargs)


def resnet18(*, rngs: nnx.Rngs, **kwargs):
    """Two blocks per stage."""
    return ResNet([2, 2, 2, 2], rngs=rngs, **kwargs)


def resnet34(*, rngs: nnx.Rngs, **kwargs):
    """Three, four, six and three blocks."""
    return ResNet([3, 4, 6, 3], rngs=rngs, **kwargs)
