from torch import nn


class Block(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.c1 = nn.Conv2d(d, d, 3, padding=1, bias=False)
        self.n1 = nn.BatchNorm2d(d)
        self.act = nn.ReLU(inplace=True)

    def forward(self, x):
        return self.act(self.n1(self.c1(x)) + x)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.b1 = Block(4)
        self.b2 = Block(4)
        self.head = nn.Linear(4, 3)

    def forward(self, x):
        x = self.b2(self.b1(x))
        x = x.mean(dim=(2, 3))
        return self.head(x)
