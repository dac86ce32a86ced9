import torch
import torch.nn.functional as F
from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.c1 = nn.Conv2d(1, 4, 5)
        self.c2 = nn.Conv2d(4, 8, 3, padding=1)
        self.f1 = nn.Linear(8 * 3 * 3, 16)
        self.f2 = nn.Linear(16, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.c1(x)), 2)
        x = F.avg_pool2d(F.relu(self.c2(x)), 3, stride=1, padding=1)
        x = F.adaptive_avg_pool2d(x, (3, 3))
        x = x.view(x.size(0), -1)
        x = torch.relu(self.f1(x))
        return F.log_softmax(self.f2(x), dim=1)
