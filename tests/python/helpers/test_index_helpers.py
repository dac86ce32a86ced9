"""Helpers that read and write places of arrays give the numbers of PyTorch, for numbers, too."""

import jax.numpy as jnp
import pytest
import torch
from neural import arr, draw, load, same

H, G = draw(2, 3, 4), draw(2, 3, 4, seed=1)
NUMBER, VALUE, FIRST = torch.tensor(2.0), torch.tensor(3.0), torch.tensor([0])
PLACES = torch.tensor([[[2, 0]], [[1, 2]]])
REDUCTIONS = ["prod", "mean", "amax", "amin"]


def test_gather_of_few_axes():
    same(load("gather")(arr(NUMBER), 0, arr(FIRST)), NUMBER.gather(0, FIRST))
    same(load("gather")(arr(H[0, 0]), -1, arr(FIRST)), H[0, 0].gather(-1, FIRST))
    same(load("gather")(arr(NUMBER), -1, arr(FIRST[0])), NUMBER.gather(-1, FIRST[0]))


def test_index_operations_of_a_number():
    same(
        load("index_add")(arr(NUMBER), 0, arr(FIRST), arr(VALUE), -1),
        NUMBER.index_add(0, FIRST, VALUE, alpha=-1),
    )
    same(load("index_select")(arr(NUMBER), 0, arr(FIRST)), NUMBER.index_select(0, FIRST))
    same(load("set_along_axis")(arr(NUMBER), 0, arr(FIRST), arr(VALUE)), NUMBER.index_copy(0, FIRST, VALUE))
    same(load("set_along_axis")(arr(NUMBER), -1, arr(FIRST), 1.5), NUMBER.index_fill(-1, FIRST, 1.5))


@pytest.mark.parametrize("axis", [0, 2, -2])
def test_set_along_axis(axis):
    index = torch.tensor([1, 0])
    part = G.index_select(axis, index)
    set_along_axis = load("set_along_axis")
    same(set_along_axis(arr(H), axis, arr(index), arr(part)), H.index_copy(axis, index, part))
    same(
        set_along_axis(arr(H), axis, -1, arr(G.select(axis, 0))),
        H.select_scatter(G.select(axis, 0), axis, -1),
    )
    rest = G.narrow(axis, 1, G.shape[axis] - 1)
    same(set_along_axis(arr(H), axis, slice(1, None), arr(rest)), H.slice_scatter(rest, axis, 1))


def test_index_select():
    index = torch.tensor([2, 0, 2])
    same(load("index_select")(arr(H), -2, arr(index)), H.index_select(-2, index))


@pytest.mark.parametrize("reduce", REDUCTIONS)
@pytest.mark.parametrize("include_self", [True, False])
@pytest.mark.parametrize("kind", [torch.float32, torch.int32])
def test_index_reduce(reduce, include_self, kind):
    x, y, index = (H * 5).to(kind), (G * 5).to(kind), torch.tensor([0, 2, 0])
    for axis in (1, -2):
        expected = x.index_reduce(axis, index, y, reduce, include_self=include_self)
        actual = load("index_reduce")(arr(x), axis, arr(index), arr(y), reduce, include_self=include_self)
        same(actual, expected)
    expected = NUMBER.index_reduce(0, FIRST, VALUE, reduce, include_self=include_self)
    actual = load("index_reduce")(arr(NUMBER), 0, arr(FIRST), arr(VALUE), reduce, include_self=include_self)
    same(actual, expected)


@pytest.mark.parametrize("reduce", ["sum", *REDUCTIONS])
@pytest.mark.parametrize("include_self", [True, False])
@pytest.mark.parametrize("kind", [torch.float32, torch.int32])
def test_scatter_reduce(reduce, include_self, kind):
    x, y = (H * 5).to(kind), (G * 5).to(kind)
    for axis in (1, -1):
        expected = x.scatter_reduce(axis, PLACES, y, reduce, include_self=include_self)
        actual = load("scatter_reduce")(arr(x), axis, arr(PLACES), arr(y), reduce, include_self=include_self)
        same(actual, expected)


@pytest.mark.parametrize("name", ["scatter", "scatter_add"])
def test_scatter_into_a_number(name):
    same(load(name)(arr(NUMBER), 0, arr(FIRST[0]), arr(VALUE)), getattr(NUMBER, name)(0, FIRST[0], VALUE))


@pytest.mark.parametrize("mask", [G > 0, (G > 0)[0, 0], torch.tensor(True)])
def test_masks(mask):
    same(load("masked_select")(arr(H), arr(mask)), H.masked_select(mask))
    same(load("masked_scatter")(arr(H), arr(mask), arr(G)), H.masked_scatter(mask, G))
    same(load("masked_select")(arr(H[0, 0]), arr(G > 0)), H[0, 0].masked_select(G > 0))


def test_strides():
    same(load("as_strided")(arr(H), (2, 3), (1, 2), 3), H.as_strided((2, 3), (1, 2), 3))
    same(load("as_strided")(arr(H), (), ()), H.as_strided((), ()))
    part = draw(2, 2)
    expected = torch.as_strided_scatter(H, part, (2, 2), (1, 2), 1)
    same(load("as_strided_scatter")(arr(H), arr(part), (2, 2), (1, 2), 1), expected)


@pytest.mark.parametrize("offset, axis1, axis2", [(0, -2, -1), (1, 0, 2), (-2, 2, 1)])
def test_diagonals(offset, axis1, axis2):
    x = H[0]
    same(load("diag_embed")(arr(x), offset, axis1, axis2), x.diag_embed(offset, axis1, axis2))
    assert load("diag_embed")(jnp.array([True])).dtype == bool
    part = G.diagonal(offset, axis1, axis2)
    expected = H.diagonal_scatter(part, offset, axis1, axis2)
    same(load("diagonal_scatter")(arr(H), arr(part), offset, axis1, axis2), expected)


@pytest.mark.parametrize("accumulate", [True, False])
def test_put(accumulate):
    index = torch.tensor([[1, -1], [5, 7]])
    expected = H.put(index, G[0, :2, :2], accumulate)
    same(load("put")(arr(H), arr(index), arr(G[0, :2, :2]), accumulate), expected)
    same(load("put")(arr(NUMBER), arr(FIRST), arr(VALUE), accumulate), NUMBER.put(FIRST, VALUE, accumulate))


@pytest.mark.parametrize("right, side", [(False, None), (True, None), (False, "right")])
def test_searchsorted(right, side):
    x, order = H.sort(-1)
    expected = torch.searchsorted(x, x, right=right, side=side)
    same(load("searchsorted")(arr(x), arr(x), right, side), expected)
    expected = torch.searchsorted(H, G, right=right, side=side, sorter=order)
    same(load("searchsorted")(arr(H), arr(G), right, side, arr(order)), expected)
    row = x[0, 0].contiguous()
    same(
        load("searchsorted")(arr(row), arr(NUMBER), right, side),
        torch.searchsorted(row, NUMBER, right=right, side=side),
    )


@pytest.mark.parametrize("axis", [0, 1, -1, (0, 1), (-1, 0)])
def test_squeeze_leaves_larger_axes(axis):
    x = draw(1, 3, 1)
    same(load("squeeze")(arr(x), axis), x.squeeze(axis))
    same(load("squeeze")(arr(NUMBER), 0), NUMBER.squeeze(0))


@pytest.mark.parametrize("chunks, axis", [(1, 0), (2, -2), (3, 2), (4, -1), (9, 1)])
def test_chunk(chunks, axis):
    for actual, expected in zip(load("chunk")(arr(H), chunks, axis), H.chunk(chunks, axis), strict=True):
        same(actual, expected)


def test_unfold_of_a_number():
    same(load("unfold_axis")(arr(NUMBER), 0, 1, 1), NUMBER.unfold(0, 1, 1))


@pytest.mark.parametrize("sizes", [(1,), (3, 1), ((1, 1, 4),), (1, 3, 1), (2, 3, 4)])
def test_sum_to_size(sizes):
    same(load("sum_to_size")(arr(H), *sizes), H.sum_to_size(*sizes))


def test_products_and_combinations():
    x, y, z = draw(3), draw(2, seed=1), draw(4, seed=2)
    same(load("cartesian_prod")(arr(x)), torch.cartesian_prod(x))
    same(load("cartesian_prod")(arr(x), arr(y), arr(z)), torch.cartesian_prod(x, y, z))
    for r, again in ((1, False), (2, False), (3, True), (4, False), (0, False)):
        same(load("combinations")(arr(x), r, again), torch.combinations(x, r, again))
    for actual, expected in zip(
        load("meshgrid")(arr(x), arr(NUMBER)), torch.meshgrid(x, NUMBER, indexing="ij"), strict=True
    ):
        same(actual, expected)


@pytest.mark.parametrize(
    "options", [{}, {"spacing": 2.0}, {"edge_order": 2}, {"dim": (0, -1), "spacing": [2.0, 0.5]}]
)
def test_gradient(options):
    x = draw(4, 5, 3)
    ours = {{"dim": "axis"}.get(key, key): value for key, value in options.items()}
    for actual, expected in zip(load("gradient")(arr(x), **ours), torch.gradient(x, **options), strict=True):
        same(actual, expected)


@pytest.mark.parametrize("edge_order", [1, 2])
def test_gradient_at_coordinates(edge_order):
    x, places = draw(4, 5), torch.tensor([0.0, 1.0, 3.0, 4.5])
    (expected,) = torch.gradient(x, spacing=(places,), dim=0, edge_order=edge_order)
    (actual,) = load("gradient")(arr(x), (arr(places),), 0, edge_order)
    same(actual, expected, 1e-4)


@pytest.mark.parametrize("n", [0, 1, 2, 7])
@pytest.mark.parametrize("sym", [True, False])
def test_windows(n, sym):
    windows = torch.signal.windows
    same(load("bartlett_window")(n, sym), windows.bartlett(n, sym=sym))
    same(load("cosine_window")(n, sym), windows.cosine(n, sym=sym))
    same(load("gaussian_window")(n, 1.5, sym), windows.gaussian(n, std=1.5, sym=sym))
    same(load("exponential_window")(n, None, 2.0, sym), windows.exponential(n, tau=2.0, sym=sym))
    same(load("kaiser_window")(n, 5.0, sym), windows.kaiser(n, beta=5.0, sym=sym))
    same(
        load("general_cosine_window")(n, [0.5, 0.3, 0.2], sym),
        windows.general_cosine(n, a=[0.5, 0.3, 0.2], sym=sym),
    )
    assert load("cosine_window")(n, sym, jnp.float16).dtype == jnp.float16
