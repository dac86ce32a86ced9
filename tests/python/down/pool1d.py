from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.MaxPool1d(3, stride=2)
        self.b = nn.AdaptiveAvgPool1d(4)

    def forward(self, x):
        return self.b(self.a(x)).mean(dim=-1)
