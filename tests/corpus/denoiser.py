"""A denoising network: residual blocks that see the step of the diffusion, and attention over positions."""

import math

import torch
import torch.nn.functional as F
from torch import nn


def step_embedding(steps, dim, period=10000):
    """Sines and cosines of the step number, (batch, dim)."""
    half = dim // 2
    rates = torch.exp(-math.log(period) * torch.arange(start=0, end=half, dtype=torch.float32) / half)
    angles = steps[:, None].float() * rates[None]
    return torch.cat([torch.cos(angles), torch.sin(angles)], dim=-1)


class ResBlock(nn.Module):
    """Scales and shifts the normed features, or adds to them, by what is known of the step."""

    def __init__(self, channels, known, out_channels=None, scale_shift=False):
        super().__init__()
        self.out_channels = out_channels or channels
        self.scale_shift = scale_shift
        self.in_layers = nn.Sequential(
            nn.GroupNorm(4, channels), nn.SiLU(), nn.Conv2d(channels, self.out_channels, 3, padding=1)
        )
        self.step_layers = nn.Sequential(
            nn.SiLU(), nn.Linear(known, 2 * self.out_channels if scale_shift else self.out_channels)
        )
        self.out_layers = nn.Sequential(
            nn.GroupNorm(4, self.out_channels),
            nn.SiLU(),
            nn.Conv2d(self.out_channels, self.out_channels, 3, padding=1),
        )
        if self.out_channels == channels:
            self.skip = nn.Identity()
        else:
            self.skip = nn.Conv2d(channels, self.out_channels, 1)

    def forward(self, x, step):
        h = self.in_layers(x)
        known = self.step_layers(step).type(h.dtype)
        while len(known.shape) < len(h.shape):
            known = known[..., None]
        if self.scale_shift:
            norm, rest = self.out_layers[0], self.out_layers[1:]
            scale, shift = torch.chunk(known, 2, dim=1)
            h = rest(norm(h) * (1 + scale) + shift)
        else:
            h = self.out_layers(h + known)
        return self.skip(x) + h


class StepBlock(nn.Module):
    def __init__(self, n_in, n_out, known):
        super().__init__()
        self.conv = nn.Conv2d(n_in, n_out, 3, padding=1)
        self.project = nn.Linear(known, n_out)
        self.norm = nn.GroupNorm(2, n_out)

    def forward(self, x, step):
        h = self.conv(x)
        h = h + self.project(F.silu(step))[:, :, None, None]
        return F.silu(self.norm(h))


class GatedBlock(StepBlock):
    def forward(self, x, step):
        h = self.conv(x)
        b, c, _, _ = h.shape
        gate = self.project(step).reshape(b, c, 1, 1)
        return self.norm(h * (gate + 1))


class Attention(nn.Module):
    """Attention of all positions to all, over maps of any number of spatial axes."""

    def __init__(self, channels, heads=2):
        super().__init__()
        self.heads = heads
        self.norm = nn.GroupNorm(4, channels)
        self.qkv = nn.Conv1d(channels, channels * 3, 1)
        self.out = nn.Conv1d(channels, channels, 1)

    def forward(self, x):
        b, c, *spatial = x.shape
        x = x.reshape(b, c, -1)
        qkv = self.qkv(self.norm(x))
        q, k, v = qkv.reshape(b * self.heads, -1, qkv.shape[2]).chunk(3, dim=1)
        scale = 1 / math.sqrt(math.sqrt(q.shape[1]))
        weight = torch.softmax(torch.einsum("bct,bcs->bts", q * scale, k * scale), dim=-1)
        h = self.out(torch.einsum("bts,bcs->bct", weight, v).reshape(b, -1, weight.shape[-1]))
        return (x + h).reshape(b, c, *spatial)


class Denoiser(nn.Module):
    def __init__(self, width=8):
        super().__init__()
        self.width = width
        self.step = nn.Sequential(nn.Linear(width, 4 * width), nn.SiLU(), nn.Linear(4 * width, 4 * width))
        self.first = nn.Conv2d(3, width, 3, padding=1)
        self.scaled = ResBlock(width, 4 * width, 2 * width, True)
        self.added = ResBlock(2 * width, 4 * width)
        self.attention = Attention(2 * width)
        self.down = StepBlock(2 * width, width, 4 * width)
        self.gated = GatedBlock(width, width, 4 * width)
        self.last = nn.Conv2d(width, 3, 3, padding=1)

    def forward(self, x, steps):
        known = self.step(step_embedding(steps, self.width))
        h = self.scaled(self.first(x), known)
        h = self.attention(self.added(h, known))
        h = self.gated(self.down(h, known), known)
        return self.last(h)
