"""Helpers of convolutions, normalisations and pooling give the numbers of PyTorch."""

import jax.numpy as jnp
import pytest
import torch
import torch.nn.functional as F
from flax import nnx
from neural import arr, draw, last, load, same, same_map
from torch import nn

SHAPES = {1: (2, 4, 11), 2: (2, 4, 9, 8), 3: (1, 4, 6, 7, 5)}


def kernel_of(weight):
    return jnp.transpose(arr(weight), (*range(2, weight.ndim), 1, 0))


@pytest.mark.parametrize("n", [1, 2])
@pytest.mark.parametrize(
    "options", [{}, {"stride": 2, "padding": 1}, {"groups": 2, "dilation": 2}, {"padding": "same"}]
)
def test_conv(n, options):
    x, w, b = draw(*SHAPES[n]), draw(6, 4 // options.get("groups", 1), *[3] * n, seed=1), draw(6, seed=2)
    expected = getattr(F, f"conv{n}d")(x, w, b, **options)
    same_map(load("conv")(last(x), arr(w), arr(b), **options), expected, 1e-4)


@pytest.mark.parametrize("n", [1, 2])
@pytest.mark.parametrize(
    "options",
    [
        {},
        {"stride": 2, "padding": 1, "output_padding": 1},
        {"stride": 3, "dilation": 2},
        {"groups": 2, "stride": 2},
    ],
)
def test_conv_transpose(n, options):
    x, w, b = draw(*SHAPES[n]), draw(4, 6 // options.get("groups", 1), *[3] * n, seed=1), draw(6, seed=2)
    expected = getattr(F, f"conv_transpose{n}d")(x, w, b, **options)
    same_map(load("conv_transpose")(last(x), arr(w), arr(b), **options), expected, 1e-4)


@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize(
    "kernel,stride,padding,extra,dilation",
    [(4, 2, 1, 0, 1), (3, 2, 1, 1, 1), (2, 2, 0, 0, 1), (3, 3, 2, 2, 2)],
)
def test_transposed_pads(n, kernel, stride, padding, extra, dilation):
    theirs = getattr(nn, f"ConvTranspose{n}d")(4, 6, kernel, stride, padding, extra, dilation=dilation)
    pads = load("transposed_pads")(n, kernel, padding, extra, dilation)
    ours = nnx.ConvTranspose(
        4,
        6,
        (kernel,) * n,
        stride,
        padding=pads,
        kernel_dilation=dilation,
        transpose_kernel=True,
        rngs=nnx.Rngs(0),
    )
    ours.kernel[...], ours.bias[...] = kernel_of(theirs.weight), arr(theirs.bias)
    x = draw(*SHAPES[n])
    same_map(ours(last(x)), theirs(x), 1e-4)


@pytest.mark.parametrize("n", [1, 2])
@pytest.mark.parametrize("mode", ["zeros", "reflect", "replicate", "circular"])
@pytest.mark.parametrize("padding", [1, "same"])
def test_padded_conv(n, mode, padding):
    theirs = getattr(nn, f"Conv{n}d")(4, 6, 3, padding=padding, padding_mode=mode)
    ours = load("PaddedConv")(4, 6, (3,) * n, padding=padding, padding_mode=mode, rngs=nnx.Rngs(0))
    ours.kernel[...], ours.bias[...] = kernel_of(theirs.weight), arr(theirs.bias)
    x = draw(*SHAPES[n])
    same_map(ours(last(x)), theirs(x), 1e-4)


def test_spatial():
    assert load("spatial_tuple")(3, 2) == (3, 3)
    assert load("spatial_tuple")([3, 1], 2) == (3, 1)
    assert load("spatial_pads")(1, 2) == ((1, 1), (1, 1))
    assert load("spatial_pads")((1, 0), 2) == ((1, 1), (0, 0))


@pytest.mark.filterwarnings("ignore::FutureWarning")
@pytest.mark.parametrize(
    "make", [lambda: nn.Conv1d(4, 6, 3), lambda: nn.Conv2d(4, 6, 3), lambda: nn.Linear(4, 6)]
)
def test_weight_norm(make):
    theirs = torch.nn.utils.weight_norm(make())
    torch.nn.init.normal_(theirs.weight_g)
    n = theirs.weight_v.ndim - 2
    rngs = nnx.Rngs(0)
    ours = nnx.Conv(4, 6, (3,) * n, padding=0, rngs=rngs) if n else nnx.Linear(4, 6, rngs=rngs)
    before = ours.kernel[...]
    base = type(ours)
    ours = load("weight_norm")(ours)
    same(ours.kernel, torch.from_numpy(before.__array__().copy()))
    assert isinstance(ours, base)
    assert ours.weight_g.shape == theirs.weight_g.shape
    ours.weight_g[...], ours.weight_v[...], ours.bias[...] = map(
        arr, (theirs.weight_g, theirs.weight_v, theirs.bias)
    )
    x = draw(*SHAPES[n]) if n else draw(3, 4)
    compare, given = (same_map, last(x)) if n else (same, arr(x))
    compare(nnx.jit(lambda m, v: m(v))(ours, given), theirs(x), 1e-4)
    assert len(nnx.to_flat_state(nnx.state(ours, nnx.Param))) == 3


@pytest.mark.parametrize("shape", [8, (8,), (4, 8), [3, 4, 8]])
@pytest.mark.parametrize("affine,bias", [(True, True), (True, False), (False, True)])
def test_multi_axis_layer_norm(shape, affine, bias):
    theirs = nn.LayerNorm(shape, 1e-4, affine, bias)
    ours = load("MultiAxisLayerNorm")(shape, 1e-4, affine, bias, rngs=nnx.Rngs(0))
    x = draw(2, 3, 4, 8)
    if affine:
        torch.nn.init.normal_(theirs.weight)
        ours.scale[...] = arr(theirs.weight)
    if affine and bias:
        torch.nn.init.normal_(theirs.bias)
        ours.bias[...] = arr(theirs.bias)
    same(ours(arr(x)), theirs(x))


@pytest.mark.parametrize("shape", [8, (4, 8)])
@pytest.mark.parametrize("eps", [None, 1e-3])
def test_multi_axis_rms_norm(shape, eps):
    theirs = nn.RMSNorm(shape, eps)
    torch.nn.init.normal_(theirs.weight)
    ours = load("MultiAxisRMSNorm")(shape, eps, rngs=nnx.Rngs(0))
    ours.scale[...] = arr(theirs.weight)
    x = draw(2, 4, 8)
    same(ours(arr(x)), theirs(x))
    sizes = shape if isinstance(shape, tuple) else (shape,)
    same(load("rms_norm")(arr(x), sizes, arr(theirs.weight), eps), theirs(x))


def test_functional_norms():
    x, w, b = draw(2, 6, 5, 4), draw(6, seed=1), draw(6, seed=2)
    mean, var = draw(6, seed=3), draw(6, seed=4).abs()
    ja = [arr(w), arr(b)]
    same_map(load("group_norm")(last(x), 3, *ja), F.group_norm(x, 3, w, b))
    same_map(load("group_norm")(last(x), 2, eps=0.1), F.group_norm(x, 2, eps=0.1))
    same_map(load("instance_norm")(last(x), *ja), F.instance_norm(x, weight=w, bias=b))
    same_map(load("batch_norm")(last(x), arr(mean), arr(var), *ja), F.batch_norm(x, mean, var, w, b))
    same_map(
        load("batch_norm")(last(x), None, None, training=True), F.batch_norm(x, None, None, training=True)
    )
    y, v = draw(3, 4, 6), draw(4, 6, seed=5)
    same(load("layer_norm")(arr(y), (4, 6), arr(v), arr(v)), F.layer_norm(y, (4, 6), v, v))
    for size in (3, 4):
        same_map(load("local_response_norm")(last(x), size, 0.1), F.local_response_norm(x, size, 0.1))
    for p, axis in ((2.0, 1), (1, -1), (float("inf"), 0)):
        same(load("normalize")(arr(x), p, axis), F.normalize(x, p, axis))


POOLS = [
    {"kernel_size": 2},
    {"kernel_size": 3, "stride": 2, "padding": 1},
    {"kernel_size": 3, "stride": 2, "ceil_mode": True},
    {"kernel_size": 3, "stride": 3, "padding": 1, "ceil_mode": True},
    {"kernel_size": 2, "stride": 4, "padding": 1, "ceil_mode": True},
]


@pytest.mark.parametrize("n", [1, 2])
@pytest.mark.parametrize("options", [*POOLS, {"kernel_size": 2, "stride": 1, "dilation": 2}])
def test_max_pool(n, options):
    x = draw(*SHAPES[n])
    same_map(load("max_pool")(last(x), **options), getattr(F, f"max_pool{n}d")(x, **options))


@pytest.mark.parametrize("n", [1, 2])
@pytest.mark.parametrize("options", POOLS)
@pytest.mark.parametrize("include", [True, False])
def test_avg_pool(n, options, include):
    x = draw(*SHAPES[n])
    expected = getattr(F, f"avg_pool{n}d")(x, **options, count_include_pad=include)
    same_map(load("avg_pool")(last(x), **options, count_include_pad=include), expected)


def test_avg_pool_divisor():
    x = draw(2, 4, 9, 8)
    same_map(
        load("avg_pool")(last(x), (3, 2), divisor_override=5), F.avg_pool2d(x, (3, 2), divisor_override=5)
    )


@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize("size", [1, 3])
def test_adaptive_pools(n, size):
    x = draw(*SHAPES[n])
    same_map(load("adaptive_avg_pool")(last(x), size), getattr(F, f"adaptive_avg_pool{n}d")(x, size))
    same_map(load("adaptive_max_pool")(last(x), size), getattr(F, f"adaptive_max_pool{n}d")(x, size))


def test_adaptive_pools_keep_an_axis():
    x = draw(2, 4, 9, 8)
    same_map(load("adaptive_avg_pool")(last(x), (None, 3)), F.adaptive_avg_pool2d(x, (None, 3)))
    same_map(load("adaptive_max_pool")(last(x), (5, None)), F.adaptive_max_pool2d(x, (5, None)))
