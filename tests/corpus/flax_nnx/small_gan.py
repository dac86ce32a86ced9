"""Two adversaries: a generator of images from noise and a critic of them."""

from functools import partial

import jax
import jax.numpy as jnp
from flax import nnx


def binary_cross_entropy_with_logits(x, target, weight=None, reduction="mean", pos_weight=None):
    """The loss of logits against probabilities; pos_weight is a factor of the positive part."""
    positive = target if pos_weight is None else target * pos_weight
    loss = -(positive * jax.nn.log_sigmoid(x) + (1 - target) * jax.nn.log_sigmoid(-x))
    loss = loss if weight is None else loss * weight
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()


class Generator(nnx.Module):
    def __init__(self, noise=5, width=4, *, rngs: nnx.Rngs):
        self.main = nnx.Sequential(
            nnx.ConvTranspose(
                noise, width * 2, (4, 4), padding=((3, 3), (3, 3)), use_bias=False,
                transpose_kernel=True, rngs=rngs),
            nnx.BatchNorm(width * 2, momentum=0.9, rngs=rngs),
            nnx.relu,
            nnx.ConvTranspose(
                width * 2, width, (4, 4), 2, padding=((2, 2), (2, 2)), use_bias=False,
                transpose_kernel=True, rngs=rngs),
            nnx.BatchNorm(width, momentum=0.9, rngs=rngs),
            nnx.relu,
            nnx.ConvTranspose(
                width, 3, (4, 4), 2, padding=((2, 2), (2, 2)), transpose_kernel=True, rngs=rngs),
            jnp.tanh,
        )

    def __call__(self, z):
        return self.main(jnp.transpose(z[:, :, None, None], (0, 2, 3, 1)))


class Critic(nnx.Module):
    def __init__(self, width=4, *, rngs: nnx.Rngs):
        self.features = nnx.Sequential(
            nnx.Conv(3, width, (4, 4), 2, padding=1, use_bias=False, rngs=rngs),
            partial(nnx.leaky_relu, negative_slope=0.2),
            nnx.Conv(width, width * 2, (4, 4), 2, padding=1, use_bias=False, rngs=rngs),
            nnx.BatchNorm(width * 2, momentum=0.9, rngs=rngs),
            partial(nnx.leaky_relu, negative_slope=0.2),
        )
        self.score = nnx.Conv(width * 2, 1, (4, 4), padding=0, use_bias=False, rngs=rngs)

    def __call__(self, image):
        return jnp.transpose(self.score(self.features(image)), (0, 3, 1, 2)).reshape(-1)


class GAN(nnx.Module):
    def __init__(self, noise=5, *, rngs: nnx.Rngs):
        self.generator = Generator(noise, rngs=rngs)
        self.critic = Critic(rngs=rngs)

    def __call__(self, z):
        image = self.generator(z)
        return jnp.transpose(image, (0, 3, 1, 2)), nnx.sigmoid(self.critic(image))


def generator_loss(scores):
    return binary_cross_entropy_with_logits(scores, jnp.ones_like(scores))
