"""An encoder of vectors that keeps statistics and maps of what it has seen."""
import torch
import torch.nn as nn


class RunningScale(nn.Module):
    """Divides by a running mean of the sizes."""

    def __init__(self, dim, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("size", torch.ones(dim))
        self.register_buffer("steps", torch.tensor(0))
        self.register_buffer("seen", torch.zeros(dim))

    def forward(self, x):
        if self.training:
            mean = x.detach().abs().mean(0)
            self.size = (1 - self.momentum) * self.size + self.momentum * mean
            self.steps += 1
            self.seen.mul_(0.5).add_(mean)
        scale = self.size + 0.01
        scale[scale > 2] = 2.0
        return x / scale


class RunningEncoder(nn.Module):
    def __init__(self, dim=6, heads=2):
        super().__init__()
        self.scale = RunningScale(dim)
        self.stem = nn.Linear(dim, dim)
        self.stem.weight.requires_grad = False
        self.steps = nn.ModuleDict({
            "widen": nn.Linear(dim, 2 * dim),
            "act": nn.GELU(),
            "narrow": nn.Linear(2 * dim, dim),
        })
        self.heads = nn.ModuleList([nn.Linear(dim, 3) for _ in range(heads)])
        self.maps = []
        for m in self.modules():
            if type(m).__name__ == "Embedding":
                nn.init.zeros_(m.weight)
        for p in self.heads[0].parameters():
            p.requires_grad = False

    def forward(self, x):
        h = self.stem(self.scale(x))
        for step in self.steps.values():
            h = step(h)
        self.last = h
        self.maps = []
        for head in self.heads:
            self.maps.append(torch.softmax(head(h), -1))
        best = torch.stack(self.maps).max(0)
        return best.values, h.topk(2, dim=-1).indices, self.last * 2
