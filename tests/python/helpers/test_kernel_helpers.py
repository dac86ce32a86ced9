"""Helpers of lifted kernels: those of PyTorch and JAX do what those of NumPy do."""

import re
import runpy
from pathlib import Path

import jax
import numpy as np
import pytest
import torch

FORMS = Path(__file__).parents[3] / "odl/forms"
NUMPY, TORCH, JAX = (runpy.run_path(str(FORMS / f"{name}.py")) for name in ("numpy", "torch", "jax"))
HELD = {"uint16": "int16", "uint32": "int32", "uint64": "int64"}
RANDOM = np.random.default_rng(3)
WORDS = np.concatenate(
    [RANDOM.integers(0, 2**32, 50), [0, 1, 31, 32, 33, 2**31 - 1, 2**31, 2**32 - 1], 2 ** np.arange(6)]
).astype(np.uint32)
OTHERS = RANDOM.permutation(WORDS)
COUNTS = np.arange(64, dtype=np.uint32)
FLOATS = np.concatenate(
    [RANDOM.normal(size=58) * 10.0 ** RANDOM.integers(-9, 12, 58), [0, -0.0, np.inf, -np.inf, np.nan, 0.5]]
).astype(np.float32)
MORE = RANDOM.permutation(FLOATS)
MASK = RANDOM.random(64) < 0.7
WARP = np.repeat([0, 32], 32)
LANE = np.tile(np.arange(32), 2).astype(np.uint32)
INDEX = RANDOM.integers(0, 20, 64)


def as_torch(value):
    """A value as PyTorch holds it."""
    if isinstance(value, type) and issubclass(value, np.generic):
        return getattr(torch, value.__name__)
    if isinstance(value, np.generic | np.ndarray):
        held = HELD.get(value.dtype.name, value.dtype.name)
        return torch.tensor(value.view(held) if held != "bool" else value)
    return value


def as_jax(value):
    """A value as JAX holds it."""
    if isinstance(value, type) and issubclass(value, np.generic):
        return getattr(jax.numpy, value.__name__)
    return jax.numpy.asarray(value) if isinstance(value, np.generic | np.ndarray) else value


def same(found, expected):
    """Asserts that bits agree, whatever sign the type has."""
    if isinstance(expected, tuple | list):
        assert len(found) == len(expected)
        for each, other in zip(found, expected, strict=True):
            same(each, other)
        return
    expected = np.asarray(expected)
    found = np.broadcast_to(np.asarray(found), expected.shape)
    if found.dtype != expected.dtype:
        assert HELD.get(expected.dtype.name) == found.dtype.name
        found = np.ascontiguousarray(found).view(expected.dtype)
    np.testing.assert_array_equal(found, expected)


CASES = [
    ("word", 2**31 + 5),
    ("word", np.uint32(2**31 + 5)),
    ("word", -3),
    ("word", np.int64(-3)),
    ("word", 1.5),
    ("word", np.float32(1.5)),
    ("none", MASK),
    ("pair", WORDS, OTHERS),
    ("split", WORDS.astype(np.uint64) << np.uint64(13)),
    ("half", WORDS & np.uint32(0x7BFF7BFF), 0),
    ("half", WORDS & np.uint32(0x7BFF7BFF), 1),
    ("halves", np.float16([1.5, -2]), np.float16([-0.25, 8])),
    ("lane_read", WORDS, LANE ^ np.uint32(5), WARP),
    ("any_lane", MASK & (WARP > 0)),
    ("first_lane", MASK),
    ("ballot", MASK),
    ("to_int", FLOATS, np.int32),
    ("to_int", FLOATS, np.uint32),
    ("to_int", np.abs(FLOATS), np.uint8),
    ("mulhi", WORDS, OTHERS),
    ("mulhi", WORDS.view(np.int32), OTHERS.view(np.int32)),
    ("shl", WORDS, COUNTS),
    ("shl", WORDS.astype(np.uint64), COUNTS),
    ("shr", WORDS, COUNTS),
    ("shr", WORDS, WORDS),
    ("shr", WORDS.view(np.int32), COUNTS),
    ("shr", WORDS.astype(np.uint64) << np.uint64(30), COUNTS * np.uint32(2)),
    ("clz", WORDS),
    ("brev", WORDS),
    ("prmt", WORDS, OTHERS, WORDS[::-1].copy()),
    ("fma_rm", np.nan_to_num(FLOATS, posinf=1, neginf=2), np.float32(0.3), np.float32(0.7)),
    ("fma_rp", np.nan_to_num(FLOATS, posinf=1, neginf=2), np.float32(0.3), np.float32(0.7)),
    ("fma_rz", np.nan_to_num(FLOATS, posinf=1, neginf=2), np.float32(0.3), np.float32(0.7)),
    ("ldexp", np.nan_to_num(FLOATS, posinf=0, neginf=0), np.int32(7)),
    ("frexp_exp", FLOATS),
    ("frexp_mant", FLOATS),
]
FORM_NAMES = {"mulhi uint32": "umulhi", "shr int32": "sar", "shr int64": "sar"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_torch_agrees(case):
    name, *given = case
    kind = given[0].dtype.name if isinstance(given[0], np.ndarray) else ""
    own = FORM_NAMES.get(f"{name} {kind}", name)
    with np.errstate(all="ignore"):
        same(TORCH[own](*map(as_torch, given)), NUMPY[name](*given))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_jax_agrees(case):
    name, *given = case
    with jax.enable_x64(True), np.errstate(all="ignore"):
        same(JAX[name](*map(as_jax, given)), NUMPY[name](*given))


@pytest.mark.parametrize("grid, block", [((2, 3, 1), (5, 2, 2)), ((1, 1, 2), (32, 1, 1))])
def test_threads(grid, block):
    same(TORCH["launch"](grid, block), NUMPY["launch"](grid, block))
    with jax.enable_x64(True):
        same(JAX["launch"](grid, block), NUMPY["launch"](grid, block))


ATOMICS = [
    "fetch_add",
    *(f"atomic_{name}" for name in ("add", "min", "max", "and", "or", "xor", "exch", "cas")),
]


@pytest.mark.parametrize("kind", [np.uint32, np.int32, np.float32])
@pytest.mark.parametrize("name", [*ATOMICS, "store"])
def test_memory(name, kind):
    bitwise = name.rsplit("_", 1)[-1] in ("and", "or", "xor")
    if bitwise and kind == np.float32:
        pytest.skip("whole numbers only")
    array, value = WORDS[:20].view(kind).copy(), OTHERS.view(kind)
    if kind == np.float32:
        array, value = np.arange(20, dtype=kind), (LANE % 8).astype(kind)
    given = [(LANE % 8).astype(kind), value] if name == "atomic_cas" else [value]
    index = np.where(np.arange(64) < 20, np.arange(64), 0) if name == "store" else INDEX
    mask = MASK & (np.arange(64) < 20) if name == "store" else MASK
    tensor, other = as_torch(array.copy()), as_jax(array)
    old = NUMPY[name](array, index, *given, mask)
    unsigned = kind == np.uint32 and name in ("atomic_min", "atomic_max")
    own = name.replace("_m", "_um") if unsigned else name
    found = TORCH[own](tensor, torch.tensor(index), *map(as_torch, given), torch.tensor(mask))
    same(tensor, array)
    if old is not None:
        same(found, old)
    with jax.enable_x64(True):
        found = JAX[name](other, as_jax(kind), index, *map(as_jax, given), mask)
    same(found if old is None else found[0], array)
    if old is not None:
        same(np.where(mask, found[1], 0).astype(kind), old)


def test_unsigned_words():
    words, others = as_torch(WORDS), as_torch(OTHERS)
    same(TORCH["below"](words, others), WORDS < OTHERS)
    same(TORCH["below"](words, 7), WORDS < 7)
    same(TORCH["umin"](words, others), np.minimum(WORDS, OTHERS))
    same(TORCH["umax"](words, others), np.maximum(WORDS, OTHERS))
    same(TORCH["popc"](words), np.bitwise_count(WORDS).astype(np.uint32))
    same(TORCH["unsigned"](words), WORDS.astype(np.int64))
    same(TORCH["real"](torch.tensor([-1, 3])), [float(2**64 - 1), 3.0])


def test_loads():
    expected = NUMPY["load"](WORDS, INDEX, MASK)
    same(TORCH["load"](as_torch(WORDS), torch.tensor(INDEX), torch.tensor(MASK)), expected)
    same(JAX["load"](WORDS, jax.numpy.uint32, INDEX, MASK), expected)


def test_every_helper_of_numpy_has_counterparts():
    names = set(re.findall(r"(?m)^def (\w+)", (FORMS / "numpy.py").read_text()))
    assert names <= set(TORCH)
    assert names <= set(JAX)
