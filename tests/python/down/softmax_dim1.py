import torch
from torch import nn
import torch.nn.functional as F


def f(x):
    return torch.softmax(x, dim=1)
