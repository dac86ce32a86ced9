import torch


def depthwise_last(x, kernel, strides=1, padding="valid", dilation=1, channels_first=False):
    """Convolve each channel of x by itself with its kernels (..., channels, multiplier)."""
    shape = (*kernel.shape[:-2], 1, kernel.shape[-2] * kernel.shape[-1])
    return conv_last(x, torch.reshape(kernel, shape), strides, padding, dilation, channels_first)
