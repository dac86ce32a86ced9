"""A small segmentation package: names come from files below."""

from .model import Segmenter
from .layers import *

__all__ = ["Segmenter", "ConvBlock", "block3x3"]
