from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(9, 5, bias=False)

    def forward(self, x):
        return self.fc(x)
