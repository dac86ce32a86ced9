"""A variational autoencoder for small grey images."""

import jax.numpy as jnp
from flax import nnx


def mse_loss(x, target, reduction="mean"):
    """The squared differences, and their mean or sum."""
    loss = (x - target) ** 2
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()


class Encoder(nnx.Module):
    def __init__(self, latent, *, rngs: nnx.Rngs):
        self.conv1 = nnx.Conv(1, 8, (4, 4), 2, padding=1, rngs=rngs)
        self.conv2 = nnx.Conv(8, 16, (4, 4), 2, padding=1, rngs=rngs)
        self.mu = nnx.Linear(16 * 4 * 4, latent, rngs=rngs)
        self.logvar = nnx.Linear(16 * 4 * 4, latent, rngs=rngs)

    def __call__(self, x):
        h = nnx.silu(self.conv1(x))
        h = nnx.silu(self.conv2(h))
        h = jnp.transpose(h, (0, 3, 1, 2)).reshape(h.shape[0], -1)
        return self.mu(h), self.logvar(h).clip(-8.0, 8.0)


class Decoder(nnx.Module):
    def __init__(self, latent, *, rngs: nnx.Rngs):
        self.fc = nnx.Linear(latent, 16 * 4 * 4, rngs=rngs)
        self.conv1 = nnx.ConvTranspose(
            16, 8, (4, 4), 2, padding=((2, 2), (2, 2)), transpose_kernel=True, rngs=rngs)
        self.conv2 = nnx.ConvTranspose(
            8, 1, (4, 4), 2, padding=((2, 2), (2, 2)), transpose_kernel=True, rngs=rngs)

    def __call__(self, z):
        h = nnx.silu(self.fc(z)).reshape(-1, 16, 4, 4)
        h = nnx.silu(self.conv1(jnp.transpose(h, (0, 2, 3, 1))))
        return nnx.sigmoid(self.conv2(h))


class VAE(nnx.Module):
    def __init__(self, latent=6, *, rngs: nnx.Rngs):
        self.encoder = Encoder(latent, rngs=rngs)
        self.decoder = Decoder(latent, rngs=rngs)
        self.deterministic = False
        self.rngs = rngs.fork()

    def reparameterize(self, mu, logvar):
        if self.deterministic:
            return mu
        std = jnp.exp(0.5 * logvar)
        return mu + std * self.rngs.normal(std.shape, std.dtype)

    def __call__(self, x):
        x = jnp.transpose(x, (0, 2, 3, 1))  # NCHW -> NHWC
        mu, logvar = self.encoder(x)
        z = self.reparameterize(mu, logvar)
        return jnp.transpose(self.decoder(z), (0, 3, 1, 2)), mu, logvar


def loss_function(recon, x, mu, logvar, beta=1.0):
    """Reconstruction error plus divergence from the unit normal."""
    error = mse_loss(recon, x, reduction="sum") / x.shape[0]
    divergence = -0.5 * (1 + logvar - mu ** 2 - jnp.exp(logvar)).sum(axis=1).mean()
    return error + beta * divergence
