from .activation import Scaled, leaky
from .conv import ConvBlock, block3x3

__all__ = ["ConvBlock", "Scaled", "block3x3", "leaky"]
