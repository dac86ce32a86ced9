"""Helpers of array operations give the numbers of PyTorch."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from flax import nnx
from neural import arr, draw, load, same


def same_all(actual, expected):
    """Asserts that a tuple of arrays has shapes and numbers of a tuple of tensors."""
    assert len(actual) == len(expected)
    for a, e in zip(actual, expected, strict=True):
        same(a, e)


H, G = draw(2, 3, 4), draw(2, 3, 4, seed=1)
INDEX = torch.tensor([[[2, 0]], [[1, 1]]])


@pytest.mark.parametrize("name", ["max", "min"])
@pytest.mark.parametrize("axis, keepdims", [(0, False), (-1, True)])
def test_extremum_with_index(name, axis, keepdims):
    expected = getattr(H, name)(axis, keepdims)
    same_all(load(f"{name}_with_index")(arr(H), axis, keepdims), expected)


@pytest.mark.parametrize("name", ["cummax", "cummin"])
@pytest.mark.parametrize("axis", [0, -1])
def test_running_extremum(name, axis):
    x = (H * 2).round()
    same_all(load(name)(arr(x), axis), getattr(x, name)(axis))


def test_median():
    same(load("median")(arr(H)), H.median())
    same_all(load("median_with_index")(arr(H), 1), H.median(1))
    same_all(load("median_with_index")(arr(H), -1, True), H.median(-1, True))


def test_order():
    same_all(load("smallest_k")(arr(H), 2, 1), H.topk(2, 1, largest=False))
    same_all(load("sort_with_index")(arr(H), 0, True), H.sort(0, True))
    same_all(load("kth_value")(arr(H), 2), H.kthvalue(2))
    same_all(load("kth_value")(arr(H), 1, 0, True), H.kthvalue(1, 0, True))


@pytest.mark.parametrize("sizes", [(-1, 5, -1), ((2, 5, 4),), (7, -1, 5, -1), (torch.Size([2, 5, 4]),)])
def test_expand(sizes):
    same(load("expand")(arr(H[:, :1]), *sizes), H[:, :1].expand(*sizes))


def test_expand_of_traced_array():
    assert jax.jit(lambda x: load("expand")(x, 5, -1))(jnp.ones((1, 3))).shape == (5, 3)


@pytest.mark.parametrize("size, axis", [(3, -1), ([1, 2], 1), ((1, 3), 2), (2, 0), (9, 1)])
def test_split(size, axis):
    same_all(load("split")(arr(H), size, axis), H.split(size, axis))


@pytest.mark.parametrize("axis, sizes", [(-1, (-1, 2)), (0, (2, 1)), (1, (3, -1))])
def test_unflatten(axis, sizes):
    same(load("unflatten")(arr(H), axis, sizes), H.unflatten(axis, sizes))


def test_flatten_nchw():
    same(load("flatten_nchw")(jnp.moveaxis(arr(draw(2, 3, 4, 5)), 1, -1)), draw(2, 3, 4, 5).flatten(1))


@pytest.mark.parametrize("axis", [1, 2, -1])
def test_gather_with_a_smaller_index(axis):
    same(load("gather")(arr(H), axis, arr(INDEX)), H.gather(axis, INDEX))


@pytest.mark.parametrize("src", [G, 5.0])
def test_scatter(src):
    value = arr(src) if torch.is_tensor(src) else src
    index = torch.tensor([[[2, 0]], [[1, 3]]])
    same(load("scatter")(arr(H), -1, arr(index), value), H.scatter(-1, index, src))


def test_scatter_add_of_repeated_indices():
    same(load("scatter_add")(arr(H), -1, arr(INDEX), arr(G)), H.scatter_add(-1, INDEX, G))


@pytest.mark.parametrize("axis", [1, -2])
def test_index_add(axis):
    index = torch.tensor([0, 2, 0])
    same(load("index_add")(arr(H), axis, arr(index), arr(G), 0.5), H.index_add(axis, index, G, alpha=0.5))


@pytest.mark.parametrize("axis, size, step", [(2, 2, 1), (-1, 2, 2), (1, 3, 1)])
def test_unfold_axis(axis, size, step):
    same(load("unfold_axis")(arr(H), axis, size, step), H.unfold(axis, size, step))


@pytest.mark.parametrize(
    "kernel_size, options",
    [(3, {}), ((2, 3), {"stride": 2, "padding": 1}), (2, {"dilation": (2, 1), "padding": (0, 1)})],
)
def test_unfold_and_fold(kernel_size, options):
    x = draw(2, 3, 6, 8)
    patches = F.unfold(x, kernel_size, **options)
    same(load("unfold")(arr(x), kernel_size, **options), patches)
    expected = F.fold(patches, (6, 8), kernel_size, **options)
    same(load("fold")(arr(patches), (6, 8), kernel_size, **options), expected)


def test_distances():
    same(load("cdist")(arr(H), arr(G)), torch.cdist(H, G))
    same(load("cdist")(arr(H), arr(G), 1.0), torch.cdist(H, G, 1.0))
    same(load("pairwise_distance")(arr(H), arr(G)), F.pairwise_distance(H, G))
    expected = F.pairwise_distance(H, G, 1.0, keepdim=True)
    same(load("pairwise_distance")(arr(H), arr(G), 1.0, keepdims=True), expected)


@pytest.mark.parametrize("mode", ["bilinear", "nearest"])
@pytest.mark.parametrize("padding_mode", ["zeros", "border"])
@pytest.mark.parametrize("align_corners", [True, False])
def test_grid_sample(mode, padding_mode, align_corners):
    x, grid = draw(2, 3, 6, 8), draw(2, 5, 4, 2, seed=1)
    expected = F.grid_sample(x, grid, mode, padding_mode, align_corners)
    same(load("grid_sample")(arr(x), arr(grid), mode, padding_mode, align_corners), expected)


@pytest.mark.parametrize("align_corners", [True, False])
def test_affine_grid(align_corners):
    expected = F.affine_grid(draw(2, 2, 3), (2, 3, 4, 5), align_corners)
    same(load("affine_grid")(arr(draw(2, 2, 3)), (2, 3, 4, 5), align_corners), expected)


def test_complex_pairs():
    pairs = draw(3, 5, 2)
    numbers = load("view_as_complex")(arr(pairs))
    np.testing.assert_allclose(numbers, torch.view_as_complex(pairs).numpy())
    same(load("view_as_real")(numbers), pairs)


def test_arithmetic():
    same(load("lerp")(arr(H), arr(G), 0.3), torch.lerp(H, G, 0.3))
    same(load("div_trunc")(arr(H), arr(G)), torch.div(H, G, rounding_mode="trunc"))
    whole = torch.tensor([7, -7, 6])
    same(load("div_trunc")(arr(whole), 3), torch.div(whole, 3, rounding_mode="trunc"))


@pytest.mark.parametrize("target, dtype", [("cpu", "float32"), (None, "float32"), (jnp.int32, "int32")])
def test_to(target, dtype):
    assert load("to")(jnp.ones(2), target).dtype == dtype


def test_to_type_of_an_array():
    assert load("to")(jnp.ones(2), jnp.ones(1, jnp.float16)).dtype == jnp.float16


@pytest.mark.parametrize("replacement", [False, True])
def test_multinomial(replacement):
    weights = jnp.array([[0.0, 1.0, 1.0], [2.0, 0.0, 1.0]])
    index = load("multinomial")(weights, 2, replacement, rngs=nnx.Rngs(0))
    assert index.shape == (2, 2)
    assert (jnp.take_along_axis(weights, index, axis=-1) > 0).all()
    assert replacement or (index[:, 0] != index[:, 1]).all()


def test_normal_has_the_common_shape():
    assert load("normal")(jnp.zeros((2, 1)), jnp.ones(3), rngs=nnx.Rngs(0)).shape == (2, 3)


@pytest.mark.parametrize("ord", [1, 2, float("inf")])
@pytest.mark.parametrize("axis, keepdims", [(None, False), (-1, True), ((0, 2), False)])
def test_vector_norm(ord, axis, keepdims):
    expected = torch.linalg.vector_norm(H, ord, axis, keepdims)
    same(load("vector_norm")(arr(H), ord, axis, keepdims), expected)


def test_gradients_of_distances_are_zero_at_zero():
    points = jnp.ones((2, 3))
    assert (jax.grad(lambda x: load("cdist")(x, points).sum())(points) == 0).all()
    assert (jax.grad(load("vector_norm"))(jnp.zeros(3)) == 0).all()


def test_to_keeps_the_type_for_devices():
    for target in ("cuda:0", None, 0):
        assert load("to")(jnp.ones(2, jnp.int32), target).dtype == jnp.int32


@pytest.mark.parametrize(
    "options", [{}, {"batch_first": True, "padding_value": -1.0}, {"padding_side": "left"}]
)
def test_pad_sequence(options):
    parts = [draw(3, 2), draw(1, 2, seed=1), draw(2, 2, seed=2)]
    expected = torch.nn.utils.rnn.pad_sequence(parts, **options)
    same(load("pad_sequence")([arr(part) for part in parts], **options), expected)
