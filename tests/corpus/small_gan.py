"""Two adversaries: a generator of images from noise and a critic of them."""

import torch
import torch.nn as nn


class Generator(nn.Module):
    def __init__(self, noise=5, width=4):
        super().__init__()
        self.main = nn.Sequential(
            nn.ConvTranspose2d(noise, width * 2, 4, 1, 0, bias=False),
            nn.BatchNorm2d(width * 2),
            nn.ReLU(True),
            nn.ConvTranspose2d(width * 2, width, 4, 2, 1, bias=False),
            nn.BatchNorm2d(width),
            nn.ReLU(True),
            nn.ConvTranspose2d(width, 3, 4, 2, 1),
            nn.Tanh(),
        )

    def forward(self, z):
        return self.main(z[:, :, None, None])


class Critic(nn.Module):
    def __init__(self, width=4):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(3, width, 4, 2, 1, bias=False),
            nn.LeakyReLU(0.2, inplace=True),
            nn.Conv2d(width, width * 2, 4, 2, 1, bias=False),
            nn.BatchNorm2d(width * 2),
            nn.LeakyReLU(0.2, inplace=True),
        )
        self.score = nn.Conv2d(width * 2, 1, 4, 1, 0, bias=False)

    def forward(self, image):
        return self.score(self.features(image)).view(-1)


class GAN(nn.Module):
    def __init__(self, noise=5):
        super().__init__()
        self.generator = Generator(noise)
        self.critic = Critic()

    def forward(self, z):
        image = self.generator(z)
        return image, torch.sigmoid(self.critic(image))


def generator_loss(scores):
    return nn.functional.binary_cross_entropy_with_logits(scores, torch.ones_like(scores))
