"""Helpers of lifted functions: products of matrices that the threads of a warp hold together."""

import numpy as np


def whole_warp(mask):
    """Refuses warps of which only some threads take part."""
    there = np.reshape(mask, (-1, 32))
    if (there.any(1) != there.all(1)).any():
        raise ValueError("a product of matrices needs all threads of its warp, some take no part")


def registers(words, warp):
    """The same registers of all threads, one row each."""
    return np.stack([np.broadcast_to(word, warp.shape) for word in words])


def reals(words, warp, brain):
    """Pairs of halves as floats: register, warp, thread, half."""
    bits = registers(words, warp).astype(np.uint32, copy=False).view(np.uint16)
    wide = (bits.astype(np.uint32) << np.uint32(16)).view(np.float32) if brain else bits.view(np.float16)
    return wide.astype(np.float32).reshape(len(words), -1, 32, 2)


def product_16x8(words, depth, warp, brain):
    """The product of 16 rows and 8 columns, for each warp."""
    n = depth // 8
    a = reals(words[: 2 * n], warp, brain).reshape(n, 2, -1, 8, 4, 2)
    b = reals(words[2 * n : 3 * n], warp, brain).reshape(n, -1, 8, 4, 2)
    rows = a.transpose(2, 1, 3, 0, 4, 5).reshape(-1, 16, depth)
    columns = b.transpose(1, 0, 3, 4, 2).reshape(-1, depth, 8)
    return rows @ columns


def mma_16x8(words, depth, warp, brain):
    """A product and a sum of floats; what comes out are the registers."""
    c = registers(words[-4:], warp).reshape(2, 2, -1, 8, 4)
    sums = product_16x8(words, depth, warp, brain).reshape(-1, 2, 8, 4, 2).transpose(1, 4, 0, 2, 3)
    return (c + sums).reshape(4, -1)


def mma_16x8_half(words, depth, warp):
    """A product and a sum of halves; what comes out are the registers."""
    c = reals(words[-2:], warp, False).reshape(2, -1, 8, 4, 2)
    sums = product_16x8(words, depth, warp, False).reshape(-1, 2, 8, 4, 2).transpose(1, 0, 2, 3, 4)
    return np.ascontiguousarray((c + sums).astype(np.float16).reshape(2, -1)).view(np.uint32)


def mma_16x8x16_f16(*words):
    """Halves, sums of 32 bits."""
    return mma_16x8(words[:-1], 16, words[-1], False)


def mma_16x8x16_bf16(*words):
    """Halves with the exponent of a float, sums of 32 bits."""
    return mma_16x8(words[:-1], 16, words[-1], True)


def mma_16x8x8_f16(*words):
    """Halves, sums of 32 bits."""
    return mma_16x8(words[:-1], 8, words[-1], False)


def mma_16x8x8_bf16(*words):
    """Halves with the exponent of a float, sums of 32 bits."""
    return mma_16x8(words[:-1], 8, words[-1], True)


def mma_16x8x16_half(*words):
    """Halves, sums of 16 bits."""
    return mma_16x8_half(words[:-1], 16, words[-1])


def mma_16x8x8_half(*words):
    """Halves, sums of 16 bits."""
    return mma_16x8_half(words[:-1], 8, words[-1])


def wmma_16x16x16(words, warp, brain):
    """A product and a sum; the second half of a warp repeats the factors of the first."""
    a = reals(words[:8], warp, brain)[:, :, :16].transpose(1, 2, 0, 3).reshape(-1, 16, 16)
    b = reals(words[8:16], warp, brain)[:, :, :16].transpose(1, 0, 3, 2).reshape(-1, 16, 16)
    c = registers(words[16:], warp).reshape(8, -1, 2, 16)
    return (c + (a @ b).reshape(-1, 8, 2, 16).transpose(1, 0, 2, 3)).reshape(8, -1)


def wmma_16x16x16_f16(*words):
    """Halves, sums of 32 bits."""
    return wmma_16x16x16(words[:-1], words[-1], False)


def wmma_16x16x16_bf16(*words):
    """Halves with the exponent of a float, sums of 32 bits."""
    return wmma_16x16x16(words[:-1], words[-1], True)
