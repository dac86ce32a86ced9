"""Listings whose warps multiply matrices together do what NumPy does.

tiles/mma.sass is written by hand in the form of nvdisasm, tiles/wmma.s is what clang makes of tiles/wmma.cl.
"""

import importlib.util
import subprocess
from pathlib import Path

import jax.numpy as jnp
import numpy as np
import pytest
import torch
from test_models import TOOL

ARRAYS = {"numpy": np.array, "torch": torch.tensor, "jax": jnp.asarray}
LISTINGS = {"sass": "mma.sass", "rdna": "wmma.s"}
HALF, BRAIN, WORD, FLOAT = np.float16, "bfloat16", np.uint32, np.float32
# Depth, type of the factors, type of the sum.
PRODUCTS = {
    "m16n8k16_f16": (16, HALF, FLOAT),
    "m16n8k16_bf16": (16, BRAIN, FLOAT),
    "m16n8k16_half": (16, HALF, HALF),
    "m16n8k16_zero": (16, HALF, FLOAT),
    "m16n8k8_f16": (8, HALF, FLOAT),
    "m16n8k8_bf16": (8, BRAIN, FLOAT),
    "m16n8k8_half": (8, HALF, HALF),
}


@pytest.fixture(scope="module", params=list(ARRAYS))
def lifted(request, tmp_path_factory):
    """The kernels of both listings, as functions of arrays of NumPy."""
    target, folder = request.param, tmp_path_factory.mktemp("tiles")
    modules = {}
    for dialect, name in LISTINGS.items():
        out = folder / f"{dialect}.py"
        source = Path(__file__).parent / "tiles" / name
        command = [TOOL, "convert", source, "--source", dialect, "--target", target, "--out", out, "--no-ops"]
        run = subprocess.run([str(part) for part in command], capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        spec = importlib.util.spec_from_file_location(f"tiles_{dialect}_{target}", out)
        modules[dialect] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(modules[dialect])

    def call(dialect, kernel, *given, grid=(1, 1, 1), block=(32, 1, 1)):
        whole = [ARRAYS[target](a.reshape(-1)) if isinstance(a, np.ndarray) else a for a in given]
        (out,) = getattr(modules[dialect], kernel)(*whole, grid=grid, block=block)
        return np.asarray(out)

    return call


def real(values, kind):
    """Random numbers as bits of a type of 16 bits, and as floats."""
    values = values.astype(np.float32)
    if kind is HALF:
        return values.astype(HALF).view(np.uint16), values.astype(HALF).astype(np.float32)
    bits = (values.view(np.uint32) >> 16).astype(np.uint16)
    return bits, (bits.astype(np.uint32) << 16).view(np.float32)


def spread(matrix, places):
    """What each thread holds of a matrix; places give row and column of the elements of a thread."""
    return np.array([[matrix[place] for place in places(lane)] for lane in range(32)])


def first(depth):
    """Rows and columns of the first factor, as the document of PTX numbers the elements."""
    count = depth // 2
    return lambda lane: [
        (lane // 4 + 8 * (i // 2 % 2), lane % 4 * 2 + i % 2 + 8 * (i // 4)) for i in range(count)
    ]


def second(depth):
    """Rows and columns of the second factor."""
    return lambda lane: [(lane % 4 * 2 + i % 2 + 8 * (i // 2), lane // 4) for i in range(depth // 4)]


def sums(lane):
    """Rows and columns of what is added and comes out."""
    return [(lane // 4 + 8 * (i // 2), lane % 4 * 2 + i % 2) for i in range(4)]


@pytest.mark.parametrize("kernel", PRODUCTS)
def test_an_instruction_multiplies_tiles(lifted, kernel):
    depth, kind, total = PRODUCTS[kernel]
    random = np.random.default_rng(depth)
    a_bits, a = real(random.normal(size=(16, depth)), kind)
    b_bits, b = real(random.normal(size=(depth, 8)), kind)
    c = random.normal(size=(16, 8)).astype(total)
    given = [spread(a_bits, first(depth)), spread(b_bits, second(depth)), spread(c, sums)]
    words = [np.ascontiguousarray(each).view(WORD) for each in given]
    zero = kernel.endswith("zero")
    out = lifted("sass", kernel, *words[: 2 if zero else 3], np.zeros_like(words[2]))
    expected = a @ b + (0 if zero else c.astype(np.float32))
    near = 1e-5 if total is FLOAT else 2e-3
    found = out.view(total).reshape(32, 4)
    np.testing.assert_allclose(found, spread(expected.astype(total), sums), rtol=near, atol=near)


@pytest.mark.parametrize("count", [1, 2, 4])
def test_matrices_are_loaded_by_rows_and_by_columns(lifted, count):
    matrices = np.arange(4 * 64, dtype=np.uint16).reshape(4, 8, 8)
    words = np.ascontiguousarray(matrices).view(WORD)
    for kernel, each in (("rows", matrices), ("columns", matrices.transpose(0, 2, 1))):
        out = lifted("sass", f"{kernel}{count}", words, np.zeros(32 * count, WORD))
        pairs = np.ascontiguousarray(out.reshape(32, count)).view(np.uint16).reshape(32, count, 2)
        for lane in range(32):
            column = lane % 4 * 2
            np.testing.assert_array_equal(pairs[lane], each[:count, lane // 4, column : column + 2])


def test_halves_change_places_across_the_diagonal(lifted):
    matrix = np.arange(64, dtype=np.uint16).reshape(8, 8)
    out = lifted("sass", "transposed", matrix.view(WORD), np.zeros(32, WORD))
    np.testing.assert_array_equal(np.ascontiguousarray(out).view(np.uint16).reshape(8, 8), matrix.T)


def test_floats_are_rounded_to_halves_with_their_exponent(lifted):
    random = np.random.default_rng(9)
    values = (random.normal(size=(2, 32)) * 10.0 ** random.integers(-30, 30, (2, 32))).astype(FLOAT)
    values[:, :4] = [np.inf, 0, 1.00390625, 3.4e38], [-np.inf, -0.0, 1.01171875, -3.4e38]
    out = lifted("sass", "packed", values[0], values[1], np.zeros(32, WORD)).view(WORD)
    high, low = torch.tensor(values).to(torch.bfloat16).view(torch.int16).numpy().view(np.uint16).astype(WORD)
    np.testing.assert_array_equal(out, high << 16 | low)
    nothing = np.full(32, np.nan, FLOAT)
    out = lifted("sass", "packed", nothing, nothing, np.zeros(32, WORD)).view(WORD)
    assert (out == 0x7FFF7FFF).all()


def test_memory_is_copied_to_that_of_the_block(lifted):
    words = np.arange(1, 129, dtype=WORD)
    out = lifted("sass", "copied", words, np.full(128, 9, WORD)).view(WORD).reshape(32, 4)
    given = words.reshape(32, 4)
    np.testing.assert_array_equal(out[:, :2], given[:, :2])
    np.testing.assert_array_equal(out[:, 2], given[:, 1])
    np.testing.assert_array_equal(out[:, 3], given[np.arange(32) ^ 1, 3])


def test_a_warp_of_which_some_take_no_part_is_refused(lifted):
    words = [np.zeros(32 * n, WORD) for n in (4, 2, 4, 4)]
    with pytest.raises(ValueError, match="some take no part"):
        lifted("sass", "guarded", *words)
    with pytest.raises(ValueError, match="some take no part"):
        lifted("sass", "m16n8k16_f16", *words, block=(24, 1, 1))
    with pytest.raises(ValueError, match="some take no part"):
        tile = np.zeros(256, HALF)
        lifted("rdna", "tile_f16", tile, tile, np.zeros(256, FLOAT), block=(40, 1, 1))


def test_products_of_large_matrices(lifted):
    rows, columns, depth = 32, 48, 64
    random = np.random.default_rng(7)
    a_bits, a = real(random.normal(size=(rows, depth)), HALF)
    b_bits, b = real(random.normal(size=(depth, columns)), HALF)
    c, empty = random.normal(size=(rows, columns)).astype(FLOAT), np.zeros((rows, columns), FLOAT)
    halves = a_bits.view(HALF), b_bits.view(HALF)
    out = lifted("sass", "gemm", *halves, empty, columns, depth, grid=(columns // 8, rows // 16, 1))
    np.testing.assert_allclose(out.reshape(rows, columns), a @ b, rtol=1e-4, atol=1e-4)
    grid = (columns // 16, rows // 16, 1)
    out = lifted("rdna", "gemm_f16", *halves, c, empty, columns, depth, grid=grid)
    np.testing.assert_allclose(out.reshape(rows, columns), c + a @ b, rtol=1e-4, atol=1e-4)
    a_bits, a = real(random.normal(size=(rows, depth)), BRAIN)
    b_bits, b = real(random.normal(size=(depth, columns)), BRAIN)
    brains = a_bits.view(np.int16), b_bits.view(np.int16)
    out = lifted("rdna", "gemm_bf16", *brains, empty, columns, depth, grid=grid)
    np.testing.assert_allclose(out.reshape(rows, columns), a @ b, rtol=1e-4, atol=1e-4)


def test_one_tile_is_the_product_of_its_factors(lifted):
    random = np.random.default_rng(8)
    a, b = (random.normal(size=(16, 16)).astype(HALF) for _ in range(2))
    out = lifted("rdna", "tile_f16", a, b, np.zeros((16, 16), FLOAT)).reshape(16, 16)
    np.testing.assert_allclose(out, a.astype(FLOAT) @ b.astype(FLOAT), rtol=1e-5, atol=1e-5)
