"""Layers that are made by a computed name give the numbers of PyTorch, with channels first."""

import functools

import jax.numpy as jnp
import pytest
from flax import nnx
from neural import arr, draw, load, same
from torch import nn

CASES = [
    ("Conv1d", (2, 4, 9), (4, 6, 3), {"padding": 2, "dilation": 2, "padding_mode": "circular"}),
    ("Conv1d", (2, 4, 9), (4, 6, 3), {"bias": False}),
    ("Conv2d", (2, 4, 9, 9), (4, 6, 3), {"stride": 2, "padding": 1, "groups": 2}),
    ("Conv3d", (2, 4, 5, 5, 5), (4, 6, 3), {"padding": "same", "padding_mode": "replicate"}),
    ("ConvTranspose2d", (2, 4, 5, 5), (4, 6), {"kernel_size": 2, "stride": 2}),
    ("ConvTranspose3d", (2, 4, 5, 5, 5), (4, 6, 3, 2, 1, 1), {}),
    ("BatchNorm2d", (2, 4, 5, 5), (4,), {}),
    ("InstanceNorm3d", (2, 4, 5, 5, 5), (4,), {}),
    ("GroupNorm", (2, 4, 5, 5), (2, 4), {}),
    ("LayerNorm", (2, 4), (4,), {}),
    ("Linear", (2, 4), (4, 3), {}),
    ("MaxPool2d", (2, 3, 7, 7), (3, 2, 1), {"ceil_mode": True}),
    ("AvgPool1d", (2, 3, 8), (2,), {}),
    ("AvgPool2d", (2, 3, 7, 7), (3, 2, 1), {"count_include_pad": False}),
    ("AvgPool2d", (2, 3, 8, 8), (3, 2, 1), {"ceil_mode": True}),
    ("AdaptiveAvgPool2d", (2, 3, 7, 7), ((3, 2),), {}),
    ("AdaptiveMaxPool1d", (2, 3, 7), (1,), {}),
    ("Dropout2d", (2, 3, 4, 4), (), {"p": 0.3}),
    ("Softmax", (2, 4, 5), (1,), {}),
    ("GLU", (2, 4, 6), (), {"dim": 1}),
    ("LeakyReLU", (2, 3), (0.2,), {"inplace": True}),
    ("Hardtanh", (2, 3), (0, 0.5), {}),
    ("Flatten", (2, 3, 4), (), {}),
    ("PReLU", (2, 4, 5), (4,), {}),
]
ACTIVATIONS = (
    *("CELU", "ELU", "GELU", "Hardsigmoid", "Hardswish", "Identity", "LogSigmoid", "Mish", "ReLU", "ReLU6"),
    *("SELU", "SiLU", "Sigmoid", "Softplus", "Softsign", "Tanh", "Tanhshrink"),
)


def check(name, shape, args, kwargs):
    theirs = getattr(nn, name)(*args, **kwargs).eval()
    ours = load("layer_named")(name)(*args, rngs=nnx.Rngs(0), **kwargs)
    if isinstance(ours, nnx.Module):
        ours.eval()
    if hasattr(ours, "kernel"):
        weight = arr(theirs.weight)
        ours.kernel[...] = weight.transpose(*range(2, weight.ndim), 1, 0)
        if theirs.bias is not None:
            ours.bias[...] = arr(theirs.bias)
    x = draw(*shape)
    same(ours(arr(x)), theirs(x))


@pytest.mark.parametrize(("name", "shape", "args", "kwargs"), CASES)
def test_layer_named(name, shape, args, kwargs):
    check(name, shape, args, kwargs)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_activation_named(name):
    check(name, (2, 4, 5), (), {})


def test_an_unknown_name_is_refused():
    with pytest.raises(ValueError, match="'NoLayer'"):
        load("layer_named")("NoLayer")


def test_is_kind():
    is_kind = load("is_kind")
    norm = nnx.BatchNorm(2, rngs=nnx.Rngs(0))
    assert is_kind(norm, functools.partial(nnx.BatchNorm, momentum=0.9))
    assert is_kind(norm, (nnx.relu, nnx.BatchNorm))
    assert is_kind(functools.partial(nnx.leaky_relu, negative_slope=0.1), nnx.leaky_relu)
    assert not is_kind(jnp.tanh, nnx.relu)
    assert not is_kind(norm, (nnx.relu, nnx.Linear))
