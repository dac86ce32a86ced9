"""Helpers of lifted functions; a module gets those that it calls."""

import functools

import jax
import jax.numpy as jnp


def wide(function):
    """Runs a function with numbers of 64 bits."""

    @functools.wraps(function)
    def run(*given, **named):
        with jax.enable_x64(True):
            return function(*given, **named)

    return run


def launch(grid, block):
    """All threads in warps of 32: who is there, lane, start of the warp, block, places in x, y, z."""
    size = block[0] * block[1] * block[2]
    padded = (size + 31) // 32 * 32
    blocks = grid[0] * grid[1] * grid[2]
    thread = jnp.tile(jnp.arange(padded), blocks)
    cta = jnp.repeat(jnp.arange(blocks), padded)
    lane = (thread % 32).astype(jnp.uint32)
    tid = [thread % block[0], thread // block[0] % block[1], thread // (block[0] * block[1])]
    ctaid = [cta % grid[0], cta // grid[0] % grid[1], cta // (grid[0] * grid[1])]
    warp = jnp.arange(thread.size) - lane
    return (
        thread < size,
        lane,
        warp,
        cta,
        [t.astype(jnp.uint32) for t in tid],
        [c.astype(jnp.uint32) for c in ctaid],
    )


def word(value):
    """A parameter as 32 bits."""
    value = value.item() if hasattr(value, "item") else value
    if isinstance(value, float):
        return jnp.float32(value).view(jnp.uint32)
    return jnp.uint32(value & 0xFFFFFFFF)


def none(live):
    """No thread."""
    return jnp.zeros_like(live)


@functools.partial(jax.jit, static_argnums=1)
def load(array, kind, index, mask):
    """What an array holds at the index of each thread that takes part."""
    return jnp.where(mask, array.view(kind)[jnp.where(mask, index, 0)], jnp.zeros((), kind))


@functools.partial(jax.jit, static_argnums=1)
def store(array, kind, index, value, mask):
    """The array with the values of the threads that take part."""
    view = array.view(kind)
    return view.at[jnp.where(mask, index, view.size)].set(value, mode="drop").view(array.dtype)


def atomic(array, kind, index, value, mask, change):
    """One thread after the other changes an element: the array, and what was there."""
    index = jnp.broadcast_to(jnp.where(mask, index, array.view(kind).size), mask.shape)
    value = jnp.broadcast_to(value, mask.shape)

    def step(thread, state):
        view, old = state
        found = view[index[thread]]
        new = change(found, value[thread], thread)
        return view.at[index[thread]].set(new, mode="drop"), old.at[thread].set(found)

    state = array.view(kind), jnp.zeros(mask.shape, kind)
    view, old = jax.lax.fori_loop(0, mask.size, step, state)
    return view.view(array.dtype), old


@functools.partial(jax.jit, static_argnums=1)
def atomic_add(array, kind, index, value, mask):
    """Adds the values of the threads that take part."""
    view = array.view(kind)
    return view.at[jnp.where(mask, index, view.size)].add(value, mode="drop").view(array.dtype)


@functools.partial(jax.jit, static_argnums=1)
def fetch_add(array, kind, index, value, mask):
    """Adds and gives what was there."""
    return atomic(array, kind, index, value, mask, lambda old, new, thread: old + new)


@functools.partial(jax.jit, static_argnums=1)
def atomic_min(array, kind, index, value, mask):
    """Keeps the least."""
    return atomic(array, kind, index, value, mask, lambda old, new, thread: jnp.minimum(old, new))


@functools.partial(jax.jit, static_argnums=1)
def atomic_max(array, kind, index, value, mask):
    """Keeps the greatest."""
    return atomic(array, kind, index, value, mask, lambda old, new, thread: jnp.maximum(old, new))


@functools.partial(jax.jit, static_argnums=1)
def atomic_and(array, kind, index, value, mask):
    """Keeps the common bits."""
    return atomic(array, kind, index, value, mask, lambda old, new, thread: old & new)


@functools.partial(jax.jit, static_argnums=1)
def atomic_or(array, kind, index, value, mask):
    """Joins the bits."""
    return atomic(array, kind, index, value, mask, lambda old, new, thread: old | new)


@functools.partial(jax.jit, static_argnums=1)
def atomic_xor(array, kind, index, value, mask):
    """Flips the bits."""
    return atomic(array, kind, index, value, mask, lambda old, new, thread: old ^ new)


@functools.partial(jax.jit, static_argnums=1)
def atomic_exch(array, kind, index, value, mask):
    """Writes and gives what was there."""
    return atomic(array, kind, index, value, mask, lambda old, new, thread: new)


@functools.partial(jax.jit, static_argnums=1)
def atomic_cas(array, kind, index, expected, value, mask):
    """Writes where what is there is expected."""
    expected = jnp.broadcast_to(expected, mask.shape)
    return atomic(
        array,
        kind,
        index,
        value,
        mask,
        lambda old, new, thread: jnp.where(old == expected[thread], new, old),
    )


def pair(low, high):
    """64 bits from two words."""
    return low.astype(jnp.uint64) | high.astype(jnp.uint64) << 32


def split(value):
    """Two words from 64 bits."""
    value = value.view(jnp.uint64)
    return value.astype(jnp.uint32), (value >> 32).astype(jnp.uint32)


def half(bits, part):
    """One of two halves."""
    return (bits >> 16 * part).astype(jnp.uint16).view(jnp.float16)


def halves(low, high):
    """32 bits from two halves."""
    low, high = low.view(jnp.uint16).astype(jnp.uint32), high.view(jnp.uint16).astype(jnp.uint32)
    return low | high << 16


@jax.jit
def lane_read(value, lane, warp):
    """What another thread of the warp holds."""
    return jnp.broadcast_to(value, warp.shape)[warp + lane]


def any_lane(mask):
    """Whether any thread of the warp is in the mask."""
    return jnp.repeat(jnp.reshape(mask, (-1, 32)).any(1), 32)


def first_lane(mask):
    """The first thread of the warp that is in the mask."""
    return jnp.repeat(jnp.reshape(mask, (-1, 32)).argmax(1).astype(jnp.uint32), 32)


def ballot(mask):
    """The threads of the warp that are in the mask, as bits."""
    bits = jnp.reshape(mask, (-1, 32)).astype(jnp.uint64) << jnp.arange(32, dtype=jnp.uint64)
    return jnp.repeat(bits.sum(1).astype(jnp.uint32), 32)


def to_int(value, kind):
    """A float as a whole number of a type, the nearest one that the type has."""
    limits = jnp.iinfo(kind)
    wide = jnp.nan_to_num(value.astype(jnp.float64), posinf=float(limits.max), neginf=float(limits.min))
    return jnp.clip(wide, float(limits.min), float(limits.max)).astype(jnp.int64).astype(kind)


def mulhi(a, b):
    """The upper half of a product."""
    wide = jnp.int64 if a.dtype.kind == "i" else jnp.uint64
    return (a.astype(wide) * b.astype(wide) >> 32).astype(a.dtype)


def shl(a, n):
    """Shift to the left by any number."""
    bits = a.dtype.itemsize * 8
    return jnp.where(n < bits, a << (n & bits - 1).astype(a.dtype), jnp.zeros_like(a))


def shr(a, n):
    """Shift to the right by any number."""
    bits = a.dtype.itemsize * 8
    shifted = a >> jnp.minimum(n, bits - 1).astype(a.dtype)
    return shifted if a.dtype.kind == "i" else jnp.where(n < bits, shifted, jnp.zeros_like(a))


def clz(a):
    """Zeros before the first bit of a word."""
    return jax.lax.clz(a.view(jnp.uint32))


def brev(a):
    """The bits of a word from back to front."""
    a = (a >> 1 & 0x55555555) | (a & 0x55555555) << 1
    a = (a >> 2 & 0x33333333) | (a & 0x33333333) << 2
    a = (a >> 4 & 0x0F0F0F0F) | (a & 0x0F0F0F0F) << 4
    a = (a >> 8 & 0x00FF00FF) | (a & 0x00FF00FF) << 8
    return a >> 16 | a << 16


def prmt(a, selector, b):
    """Picks four of the bytes of two words."""
    both, out = pair(a, b), jnp.uint64(0)
    for i in range(4):
        nibble = selector.astype(jnp.uint64) >> 4 * i & 15
        byte = both >> (nibble & 7) * 8 & 255
        sign = jnp.where(byte >= 128, jnp.uint64(255), jnp.uint64(0))
        out = out | jnp.where(nibble >= 8, sign, byte) << 8 * i
    return out.astype(jnp.uint32)


def fused(a, b, c):
    """A product and a sum, rounded once."""
    return a.astype(jnp.float64) * b + c


def fma_rm(a, b, c):
    """Rounded down."""
    exact = fused(a, b, c)
    near = exact.astype(jnp.float32)
    return jnp.where(near > exact, jnp.nextafter(near, jnp.float32(-jnp.inf)), near)


def fma_rp(a, b, c):
    """Rounded up."""
    exact = fused(a, b, c)
    near = exact.astype(jnp.float32)
    return jnp.where(near < exact, jnp.nextafter(near, jnp.float32(jnp.inf)), near)


def fma_rz(a, b, c):
    """Rounded towards zero."""
    exact = fused(a, b, c)
    near = exact.astype(jnp.float32)
    return jnp.where(jnp.abs(near) > jnp.abs(exact), jnp.nextafter(near, jnp.float32(0)), near)


def ldexp(a, n):
    """Times a power of two."""
    n = jnp.clip(n.view(jnp.int32), -400, 400).astype(jnp.float64)
    return (a.astype(jnp.float64) * jnp.exp2(n)).astype(jnp.float32)


def frexp_exp(a):
    """The exponent of a float."""
    return jnp.where(jnp.isfinite(a), jnp.frexp(a)[1], 0).astype(jnp.int32)


def frexp_mant(a):
    """The mantissa of a float."""
    return jnp.where(jnp.isfinite(a), jnp.frexp(a)[0], a).astype(jnp.float32)
