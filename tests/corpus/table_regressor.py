"""Tabular regression: embeddings of categories, a masked mean, and buffers with statistics."""

from typing import List, Optional

import torch
from torch import Tensor, nn


class Standardize(nn.Module):
    """Keeps the mean and scale of each column in buffers."""

    def __init__(self, columns: int):
        super().__init__()
        self.register_buffer("mean", torch.zeros(columns))
        self.register_buffer("scale", torch.ones(columns), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        return (x - self.mean) / self.scale.clamp(min=1e-6)


class TableRegressor(nn.Module):
    def __init__(self, columns: int, cardinalities: List[int], width: int = 8):
        super().__init__()
        self.standardize = Standardize(columns)
        self.embeddings = nn.ModuleList([nn.Embedding(n, width) for n in cardinalities])
        self.project = nn.Linear(columns, width)
        self.temperature = nn.Parameter(torch.tensor(1.0))
        self.head = nn.Sequential(nn.Linear(width, width), nn.SiLU(), nn.Linear(width, 1))

    def forward(self, numbers: Tensor, categories: Tensor, mask: Optional[Tensor] = None) -> Tensor:
        parts = [self.project(self.standardize(numbers))]
        for i, embedding in enumerate(self.embeddings):
            parts.append(embedding(categories[:, i]))
        x = torch.stack(parts, dim=1)
        if mask is not None:
            x = x.masked_fill(~mask.unsqueeze(-1), 0.0)
        x = x.sum(dim=1) / self.temperature.abs()
        return self.head(x).squeeze(-1)
