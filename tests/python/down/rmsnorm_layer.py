from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.n = nn.RMSNorm(10, eps=1e-5)

    def forward(self, x):
        return self.n(x)
