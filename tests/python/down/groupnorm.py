from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.gn = nn.GroupNorm(3, 12)
        self.inorm = nn.InstanceNorm2d(12, affine=True)

    def forward(self, x):
        return self.inorm(self.gn(x))
