"""Helpers of lifted functions; a module gets those that it calls."""

import numpy as np


def launch(grid, block):
    """All threads in warps of 32: who is there, lane, start of the warp, block, places in x, y, z."""
    size = block[0] * block[1] * block[2]
    padded = (size + 31) // 32 * 32
    blocks = grid[0] * grid[1] * grid[2]
    thread = np.tile(np.arange(padded), blocks)
    cta = np.repeat(np.arange(blocks), padded)
    lane = (thread % 32).astype(np.uint32)
    tid = [thread % block[0], thread // block[0] % block[1], thread // (block[0] * block[1])]
    ctaid = [cta % grid[0], cta // grid[0] % grid[1], cta // (grid[0] * grid[1])]
    warp = np.arange(thread.size) - lane
    return (
        thread < size,
        lane,
        warp,
        cta,
        [t.astype(np.uint32) for t in tid],
        [c.astype(np.uint32) for c in ctaid],
    )


def word(value):
    """A parameter as 32 bits."""
    if isinstance(value, (float, np.floating)):
        return np.float32(value).view(np.uint32)
    return np.uint32(int(value) & 0xFFFFFFFF)


def none(live):
    """No thread."""
    return np.zeros(live.size, np.bool_)


def load(array, index, mask):
    """What an array holds at the index of each thread that takes part."""
    index = np.broadcast_to(index, mask.shape)
    value = np.zeros(mask.shape, array.dtype)
    value[mask] = array[index[mask]]
    return value


def store(array, index, value, mask):
    """Writes the values of the threads that take part."""
    index, value = np.broadcast_to(index, mask.shape), np.broadcast_to(value, mask.shape)
    array[index[mask]] = value[mask]


def atomic(array, index, value, mask, change):
    """One thread after the other changes an element and gets what was there."""
    index, value = np.broadcast_to(index, mask.shape), np.broadcast_to(value, mask.shape)
    old = np.zeros(mask.shape, array.dtype)
    for thread in np.flatnonzero(mask):
        at = index[thread]
        old[thread] = array[at]
        array[at] = change(old[thread], value[thread], thread)
    return old


def atomic_add(array, index, value, mask):
    """Adds the values of the threads that take part."""
    np.add.at(array, np.broadcast_to(index, mask.shape)[mask], np.broadcast_to(value, mask.shape)[mask])


def fetch_add(array, index, value, mask):
    """Adds and gives what was there."""
    return atomic(array, index, value, mask, lambda old, new, thread: old + new)


def atomic_min(array, index, value, mask):
    """Keeps the least."""
    return atomic(array, index, value, mask, lambda old, new, thread: min(old, new))


def atomic_max(array, index, value, mask):
    """Keeps the greatest."""
    return atomic(array, index, value, mask, lambda old, new, thread: max(old, new))


def atomic_and(array, index, value, mask):
    """Keeps the common bits."""
    return atomic(array, index, value, mask, lambda old, new, thread: old & new)


def atomic_or(array, index, value, mask):
    """Joins the bits."""
    return atomic(array, index, value, mask, lambda old, new, thread: old | new)


def atomic_xor(array, index, value, mask):
    """Flips the bits."""
    return atomic(array, index, value, mask, lambda old, new, thread: old ^ new)


def atomic_exch(array, index, value, mask):
    """Writes and gives what was there."""
    return atomic(array, index, value, mask, lambda old, new, thread: new)


def atomic_cas(array, index, expected, value, mask):
    """Writes where what is there is expected."""
    expected = np.broadcast_to(expected, mask.shape)
    return atomic(array, index, value, mask, lambda old, new, thread: new if old == expected[thread] else old)


def pair(low, high):
    """64 bits from two words."""
    return low.astype(np.uint64) | high.astype(np.uint64) << np.uint64(32)


def split(value):
    """Two words from 64 bits."""
    value = np.asarray(value).view(np.uint64)
    return value.astype(np.uint32), (value >> np.uint64(32)).astype(np.uint32)


def half(bits, part):
    """One of two halves."""
    return (bits >> np.uint32(16 * part)).astype(np.uint16).view(np.float16)


def halves(low, high):
    """32 bits from two halves."""
    low, high = np.asarray(low, np.float16), np.asarray(high, np.float16)
    return low.view(np.uint16).astype(np.uint32) | high.view(np.uint16).astype(np.uint32) << np.uint32(16)


def lane_read(value, lane, warp):
    """What another thread of the warp holds."""
    return np.broadcast_to(value, warp.shape)[warp + lane]


def any_lane(mask):
    """Whether any thread of the warp is in the mask."""
    return np.repeat(np.reshape(mask, (-1, 32)).any(1), 32)


def first_lane(mask):
    """The first thread of the warp that is in the mask."""
    return np.repeat(np.reshape(mask, (-1, 32)).argmax(1).astype(np.uint32), 32)


def ballot(mask):
    """The threads of the warp that are in the mask, as bits."""
    bits = np.reshape(mask, (-1, 32)).astype(np.uint64) << np.arange(32, dtype=np.uint64)
    return np.repeat(bits.sum(1).astype(np.uint32), 32)


def to_int(value, kind):
    """A float as a whole number of a type, the nearest one that the type has."""
    limits = np.iinfo(kind)
    wide = np.nan_to_num(np.asarray(value, np.float64), posinf=limits.max, neginf=limits.min)
    return np.clip(wide, limits.min, limits.max).astype(np.int64).astype(kind)


def mulhi(a, b):
    """The upper half of a product."""
    wide = np.int64 if a.dtype.kind == "i" else np.uint64
    return (a.astype(wide) * b.astype(wide) >> wide(32)).astype(a.dtype)


def shl(a, n):
    """Shift to the left by any number."""
    bits = a.dtype.itemsize * 8
    return np.where(n < bits, a << (n & np.uint32(bits - 1)).astype(a.dtype), a.dtype.type(0))


def shr(a, n):
    """Shift to the right by any number."""
    bits = a.dtype.itemsize * 8
    shifted = a >> np.minimum(n, np.uint32(bits - 1)).astype(a.dtype)
    return shifted if a.dtype.kind == "i" else np.where(n < bits, shifted, a.dtype.type(0))


def clz(a):
    """Zeros before the first bit of a word."""
    return np.uint32(32) - np.frexp(a.astype(np.float64))[1].astype(np.uint32)


def brev(a):
    """The bits of a word from back to front."""
    a = (a >> 1 & 0x55555555) | (a & 0x55555555) << 1
    a = (a >> 2 & 0x33333333) | (a & 0x33333333) << 2
    a = (a >> 4 & 0x0F0F0F0F) | (a & 0x0F0F0F0F) << 4
    a = (a >> 8 & 0x00FF00FF) | (a & 0x00FF00FF) << 8
    return a >> 16 | a << 16


def prmt(a, selector, b):
    """Picks four of the bytes of two words."""
    both, out = pair(np.asarray(a), np.asarray(b)), np.uint64(0)
    for i in range(4):
        nibble = np.asarray(selector).astype(np.uint64) >> np.uint64(4 * i) & np.uint64(15)
        byte = both >> (nibble & np.uint64(7)) * np.uint64(8) & np.uint64(255)
        sign = np.where(byte >= 128, np.uint64(255), np.uint64(0))
        out = out | np.where(nibble >= 8, sign, byte) << np.uint64(8 * i)
    return out.astype(np.uint32)


def fused(a, b, c):
    """A product and a sum, rounded once."""
    return np.asarray(a, np.float64) * b + c


def fma_rm(a, b, c):
    """Rounded down."""
    exact = fused(a, b, c)
    near = exact.astype(np.float32)
    return np.where(near > exact, np.nextafter(near, np.float32(-np.inf)), near)


def fma_rp(a, b, c):
    """Rounded up."""
    exact = fused(a, b, c)
    near = exact.astype(np.float32)
    return np.where(near < exact, np.nextafter(near, np.float32(np.inf)), near)


def fma_rz(a, b, c):
    """Rounded towards zero."""
    exact = fused(a, b, c)
    near = exact.astype(np.float32)
    return np.where(np.abs(near) > np.abs(exact), np.nextafter(near, np.float32(0)), near)


def ldexp(a, n):
    """Times a power of two."""
    return np.ldexp(a, np.asarray(n).view(np.int32)).astype(np.float32)


def frexp_exp(a):
    """The exponent of a float."""
    return np.where(np.isfinite(a), np.frexp(a)[1], 0).astype(np.int32)


def frexp_mant(a):
    """The mantissa of a float."""
    return np.where(np.isfinite(a), np.frexp(a)[0], a).astype(np.float32)
