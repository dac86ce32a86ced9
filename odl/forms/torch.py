"""Helpers of lifted functions; a module gets those that it calls."""

import torch


def launch(grid, block):
    """All threads in warps of 32: who is there, lane, start of the warp, block, places in x, y, z."""
    size = block[0] * block[1] * block[2]
    padded = (size + 31) // 32 * 32
    blocks = grid[0] * grid[1] * grid[2]
    thread = torch.arange(padded).repeat(blocks)
    cta = torch.arange(blocks).repeat_interleave(padded)
    lane = (thread % 32).to(torch.int32)
    tid = [thread % block[0], thread // block[0] % block[1], thread // (block[0] * block[1])]
    ctaid = [cta % grid[0], cta // grid[0] % grid[1], cta // (grid[0] * grid[1])]
    warp = torch.arange(thread.numel()) - lane
    return (
        thread < size,
        lane,
        warp,
        cta,
        [t.to(torch.int32) for t in tid],
        [c.to(torch.int32) for c in ctaid],
    )


def int32(value):
    """A word; the sign is the highest bit."""
    return torch.tensor(value).to(torch.int32)


def float32(value):
    """A float."""
    return torch.tensor(value, dtype=torch.float32)


def word(value):
    """A parameter as 32 bits."""
    value = value.item() if hasattr(value, "item") else value
    return float32(value).view(torch.int32) if isinstance(value, float) else int32(value & 0xFFFFFFFF)


def unsigned(value):
    """Bits as a number without a sign, in a type that is twice as wide."""
    wide = torch.int64 if value.dtype == torch.int32 else torch.int32
    return value.to(wide) & (1 << 8 * value.element_size()) - 1


def real(value):
    """64 bits without a sign as a float."""
    return value.to(torch.float64) + torch.where(value < 0, 2.0**64, 0.0)


def none(live):
    """No thread."""
    return torch.zeros_like(live)


def load(array, index, mask):
    """What an array holds at the index of each thread that takes part."""
    index = torch.broadcast_to(torch.as_tensor(index), mask.shape)
    value = torch.zeros(mask.shape, dtype=array.dtype)
    value[mask] = array[index[mask]]
    return value


def store(array, index, value, mask):
    """Writes the values of the threads that take part."""
    index = torch.broadcast_to(torch.as_tensor(index), mask.shape)
    array[index[mask]] = torch.broadcast_to(value, mask.shape)[mask]


def atomic(array, index, value, mask, change):
    """One thread after the other changes an element and gets what was there."""
    index = torch.broadcast_to(torch.as_tensor(index), mask.shape)
    value = torch.broadcast_to(value, mask.shape)
    old = torch.zeros(mask.shape, dtype=array.dtype)
    for thread in mask.nonzero().flatten().tolist():
        at = index[thread]
        old[thread] = array[at]
        array[at] = change(old[thread], value[thread], thread)
    return old


def atomic_add(array, index, value, mask):
    """Adds the values of the threads that take part."""
    index = torch.broadcast_to(torch.as_tensor(index), mask.shape)
    array.index_put_((index[mask],), torch.broadcast_to(value, mask.shape)[mask], accumulate=True)


def fetch_add(array, index, value, mask):
    """Adds and gives what was there."""
    return atomic(array, index, value, mask, lambda old, new, thread: old + new)


def atomic_min(array, index, value, mask):
    """Keeps the least."""
    return atomic(array, index, value, mask, lambda old, new, thread: torch.minimum(old, new))


def atomic_max(array, index, value, mask):
    """Keeps the greatest."""
    return atomic(array, index, value, mask, lambda old, new, thread: torch.maximum(old, new))


def atomic_umin(array, index, value, mask):
    """Keeps the least, without signs."""
    return atomic(array, index, value, mask, lambda old, new, thread: umin(old, new))


def atomic_umax(array, index, value, mask):
    """Keeps the greatest, without signs."""
    return atomic(array, index, value, mask, lambda old, new, thread: umax(old, new))


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
    expected = torch.broadcast_to(expected, mask.shape)
    return atomic(array, index, value, mask, lambda old, new, thread: new if old == expected[thread] else old)


def pair(low, high):
    """64 bits from two words."""
    return unsigned(low) | high.to(torch.int64) << 32


def split(value):
    """Two words from 64 bits."""
    return value.to(torch.int32), (value >> 32).to(torch.int32)


def half(bits, part):
    """One of two halves."""
    return (bits >> 16 * part).to(torch.int16).view(torch.float16)


def halves(low, high):
    """32 bits from two halves."""
    return unsigned(low.view(torch.int16)) | unsigned(high.view(torch.int16)) << 16


def lane_read(value, lane, warp):
    """What another thread of the warp holds."""
    return torch.broadcast_to(value, warp.shape)[warp + lane]


def any_lane(mask):
    """Whether any thread of the warp is in the mask."""
    return mask.reshape(-1, 32).any(1).repeat_interleave(32)


def first_lane(mask):
    """The first thread of the warp that is in the mask."""
    return mask.reshape(-1, 32).to(torch.int32).argmax(1).to(torch.int32).repeat_interleave(32)


def ballot(mask):
    """The threads of the warp that are in the mask, as bits."""
    bits = (mask.reshape(-1, 32).to(torch.int64) << torch.arange(32)).sum(1)
    return bits.to(torch.int32).repeat_interleave(32)


def to_int(value, kind):
    """A float as a whole number of a type, the nearest one that the type has."""
    limits = torch.iinfo(kind)
    held = {torch.uint16: torch.int16, torch.uint32: torch.int32, torch.uint64: torch.int64}.get(kind, kind)
    wide = torch.nan_to_num(value.to(torch.float64), posinf=limits.max, neginf=limits.min)
    return wide.clamp(limits.min, limits.max).to(torch.int64).to(held)


def below(a, b):
    """Whether the bits of one are a smaller number, without signs, than those of another."""
    sign = torch.iinfo((a if isinstance(a, torch.Tensor) else b).dtype).min
    return (a ^ sign) < (b ^ sign)


def umin(a, b):
    """The least, without signs."""
    return torch.where(below(a, b), a, b)


def umax(a, b):
    """The greatest, without signs."""
    return torch.where(below(a, b), b, a)


def mulhi(a, b):
    """The upper half of a product."""
    return (a.to(torch.int64) * b.to(torch.int64) >> 32).to(torch.int32)


def umulhi(a, b):
    """The upper half of a product, without signs."""
    return (unsigned(a) * unsigned(b) >> 32).to(torch.int32)


def popc(a):
    """How many bits of a word are set."""
    return (unsigned(a).unsqueeze(-1) >> torch.arange(32) & 1).sum(-1).to(torch.int32)


def shl(a, n):
    """Shift to the left by any number."""
    bits, n = a.element_size() * 8, unsigned(n)
    return torch.where(n < bits, a << (n & bits - 1).to(a.dtype), torch.zeros_like(a))


def sar(a, n):
    """Shift to the right by any number; the sign stays."""
    return a >> unsigned(n).clamp(max=a.element_size() * 8 - 1).to(a.dtype)


def shr(a, n):
    """Shift to the right by any number; zeros follow."""
    bits, n = a.element_size() * 8, unsigned(torch.as_tensor(n, dtype=torch.int32))
    by = n.clamp(1, bits - 1).to(a.dtype)
    shifted = a >> by & ~(-1 << bits - by)
    return torch.where(n == 0, a, torch.where(n < bits, shifted, torch.zeros_like(a)))


def clz(a):
    """Zeros before the first bit of a word."""
    return 32 - torch.frexp(unsigned(a).to(torch.float64))[1]


def brev(a):
    """The bits of a word from back to front."""
    bits = unsigned(a).unsqueeze(-1) >> torch.arange(32) & 1
    return (bits << 31 - torch.arange(32)).sum(-1).to(torch.int32)


def prmt(a, selector, b):
    """Picks four of the bytes of two words."""
    both, out = pair(a, b), 0
    for i in range(4):
        nibble = selector.to(torch.int64) >> 4 * i & 15
        byte = both >> (nibble & 7) * 8 & 255
        out = out | torch.where(nibble >= 8, torch.where(byte >= 128, 255, 0), byte) << 8 * i
    return out.to(torch.int32)


def fused(a, b, c):
    """A product and a sum, rounded once."""
    return a.to(torch.float64) * b + c


def fma_rm(a, b, c):
    """Rounded down."""
    exact = fused(a, b, c)
    near = exact.to(torch.float32)
    return torch.where(near > exact, torch.nextafter(near, float32(-torch.inf)), near)


def fma_rp(a, b, c):
    """Rounded up."""
    exact = fused(a, b, c)
    near = exact.to(torch.float32)
    return torch.where(near < exact, torch.nextafter(near, float32(torch.inf)), near)


def fma_rz(a, b, c):
    """Rounded towards zero."""
    exact = fused(a, b, c)
    near = exact.to(torch.float32)
    return torch.where(near.abs() > exact.abs(), torch.nextafter(near, float32(0)), near)


def ldexp(a, n):
    """Times a power of two."""
    return (a.to(torch.float64) * torch.exp2(n.clamp(-400, 400).to(torch.float64))).to(torch.float32)


def frexp_exp(a):
    """The exponent of a float."""
    return torch.where(torch.isfinite(a), torch.frexp(a)[1], 0)


def frexp_mant(a):
    """The mantissa of a float."""
    return torch.where(torch.isfinite(a), torch.frexp(a)[0], a)
