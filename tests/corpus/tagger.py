"""A sequence tagger on a bidirectional LSTM."""

import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self, words=20, tags=4, width=8, hidden=6, layers=1):
        super().__init__()
        self.embed = nn.Embedding(words, width, padding_idx=0)
        self.lstm = nn.LSTM(width, hidden, num_layers=layers, batch_first=True, bidirectional=True)
        self.norm = nn.LayerNorm(2 * hidden)
        self.classify = nn.Linear(2 * hidden, tags)

    def forward(self, words):
        x = self.embed(words)
        y, (h, c) = self.lstm(x)
        summary = torch.cat([h[-2], h[-1]], dim=-1)
        y = self.norm(y + summary.unsqueeze(1))
        return torch.log_softmax(self.classify(y), dim=-1)
