"""A variational autoencoder for small grey images."""

import torch
from torch import nn
from torch.nn import functional as F


class Encoder(nn.Module):
    def __init__(self, latent):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 4, 2, 1)
        self.conv2 = nn.Conv2d(8, 16, 4, 2, 1)
        self.mu = nn.Linear(16 * 4 * 4, latent)
        self.logvar = nn.Linear(16 * 4 * 4, latent)

    def forward(self, x):
        h = F.silu(self.conv1(x))
        h = F.silu(self.conv2(h))
        h = h.view(h.size(0), -1)
        return self.mu(h), self.logvar(h).clamp(-8.0, 8.0)


class Decoder(nn.Module):
    def __init__(self, latent):
        super().__init__()
        self.fc = nn.Linear(latent, 16 * 4 * 4)
        self.conv1 = nn.ConvTranspose2d(16, 8, 4, 2, 1)
        self.conv2 = nn.ConvTranspose2d(8, 1, 4, 2, 1)

    def forward(self, z):
        h = F.silu(self.fc(z)).reshape(-1, 16, 4, 4)
        h = F.silu(self.conv1(h))
        return torch.sigmoid(self.conv2(h))


class VAE(nn.Module):
    def __init__(self, latent=6):
        super().__init__()
        self.encoder = Encoder(latent)
        self.decoder = Decoder(latent)

    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        std = torch.exp(0.5 * logvar)
        return mu + std * torch.randn_like(std)

    def forward(self, x):
        mu, logvar = self.encoder(x)
        z = self.reparameterize(mu, logvar)
        return self.decoder(z), mu, logvar


def loss_function(recon, x, mu, logvar, beta=1.0):
    """Reconstruction error plus divergence from the unit normal."""
    error = F.mse_loss(recon, x, reduction="sum") / x.shape[0]
    divergence = -0.5 * torch.mean(torch.sum(1 + logvar - mu.pow(2) - logvar.exp(), dim=1))
    return error + beta * divergence
