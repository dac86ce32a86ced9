"""Neural helpers of NumPy, Keras, MLX and TensorFlow give the numbers of PyTorch."""

import itertools

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from frameworks import MODULES, array, helper, same
from neural import draw

pytestmark = pytest.mark.parametrize("dialect", sorted(MODULES))
ACTIVATIONS = {
    "celu": F.celu,
    "elu": F.elu,
    "gelu": lambda x: F.gelu(x, approximate="tanh"),
    "glu": F.glu,
    "hard_sigmoid": F.hardsigmoid,
    "hard_swish": F.hardswish,
    "leaky_relu": F.leaky_relu,
    "log_sigmoid": F.logsigmoid,
    "log_softmax": lambda x: F.log_softmax(x, -1),
    "mish": F.mish,
    "relu": F.relu,
    "relu6": F.relu6,
    "selu": F.selu,
    "silu": F.silu,
    "soft_sign": F.softsign,
    "softmax": lambda x: F.softmax(x, -1),
    "softplus": F.softplus,
}


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_activations(dialect, name):
    try:
        function = helper(dialect, name)
    except KeyError:
        pytest.skip("the framework has it")
    x = 3 * draw(3, 4)
    same(function(array(dialect, x)), ACTIVATIONS[name](x))


@pytest.mark.parametrize(
    ("n", "options"),
    [
        (1, {}),
        (1, {"padding": "same", "dilation": 2}),
        (2, {"stride": (2, 1), "padding": (1, 2), "groups": 2}),
        (2, {"stride": 2, "dilation": 2, "padding": "valid"}),
        (3, {"stride": 2, "padding": 1}),
    ],
)
def test_convolutions(dialect, n, options):
    conv = getattr(F, f"conv{n}d")
    x, weight, bias = draw(2, 4, *(9, 8, 7)[:n]), draw(6, 4 // options.get("groups", 1), *(3,) * n), draw(6)
    given = [array(dialect, y) for y in (x, weight, bias)]
    same(helper(dialect, "conv_nd")(*given, **options), conv(x, weight, bias, **options))
    same(helper(dialect, "conv_nd")(given[0][0], given[1], **options), conv(x[0], weight, **options))


@pytest.mark.parametrize(
    ("n", "options"),
    [
        (1, {}),
        (1, {"stride": 3, "padding": 3, "output_padding": 2}),
        (2, {"stride": (2, 1), "padding": (1, 0), "output_padding": (1, 0), "groups": 2}),
        (2, {"dilation": 2, "padding": 5}),
        (3, {"stride": 2, "padding": 1}),
    ],
)
def test_transposed_convolutions(dialect, n, options):
    conv = getattr(F, f"conv_transpose{n}d")
    x, weight = draw(2, 4, *(9, 8, 7)[:n]), draw(4, 3, *(3,) * n)
    bias = draw(3 * options.get("groups", 1))
    given = [array(dialect, y) for y in (x, weight, bias)]
    same(helper(dialect, "conv_transpose_nd")(*given, **options), conv(x, weight, bias, **options))


@pytest.mark.parametrize(("mask", "causal"), [(None, False), (None, True), ("bool", False), ("float", False)])
def test_attention(dialect, mask, causal):
    q, k, v = draw(2, 4, 5, 8), draw(2, 2, 5, 8, seed=1), draw(2, 2, 5, 6, seed=2)
    m = None if mask is None else draw(5, 5, seed=3)
    m = m.tril() > -9 if mask == "bool" else m
    options = {"is_causal": causal, "enable_gqa": True}
    given = [array(dialect, y) for y in (q, k, v, m)]
    same(
        helper(dialect, "scaled_dot_product_attention")(*given, **options),
        F.scaled_dot_product_attention(q, k, v, m, **options),
    )


@pytest.mark.parametrize(("zero", "extra", "average"), list(itertools.product([False, True], repeat=3)))
def test_multi_head_attention(dialect, zero, extra, average):
    q, k = draw(5, 2, 8), draw(4, 2, 8, seed=1)
    bias = (draw(1, 1, 8, seed=2), draw(1, 1, 8, seed=3)) if extra else (None, None)
    weights = draw(24, 8, seed=4), draw(24, seed=5), *bias
    ends = draw(8, 8, seed=6), draw(8, seed=7)
    hidden = torch.tensor([[False, False, True, True], [False, True, False, False]])
    options = {"training": False, "average_attn_weights": average}
    want = F.multi_head_attention_forward(
        q, k, k, 8, 2, *weights, zero, 0.5, *ends, key_padding_mask=hidden, **options
    )
    a = [array(dialect, y) for y in (q, k, *weights, *ends, hidden)]
    got = helper(dialect, "multi_head_attention")(
        a[0], a[1], a[1], 2, *a[2:6], zero, 0.5, *a[6:8], key_padding_mask=a[8], **options
    )
    for one, other in zip(got, want, strict=True):
        same(one, other)


@pytest.mark.parametrize("p", [0.0, 0.4, 1.0])
@pytest.mark.parametrize("spatial", [None, 1])
def test_dropout_keeps_or_scales(dialect, p, spatial):
    x = torch.ones(64, 32, 3)
    y = torch.from_numpy(np.array(helper(dialect, "dropout")(array(dialect, x), p, spatial=spatial)))
    assert y.shape == x.shape
    kept = y != 0
    assert abs(kept.float().mean().item() - (1 - p)) < 0.05
    assert torch.allclose(y[kept].float(), torch.tensor(1 / (1 - p) if p < 1 else 0.0))
    if spatial and 0 < p < 1:
        assert torch.equal(kept.all(-1), kept.any(-1)) is (spatial == 1)


def test_standardize_and_collapse(dialect):
    x = 3 * draw(2, 3, 4) + 1
    given = array(dialect, x)
    same(helper(dialect, "standardize")(given, axis=(-2, -1)), F.layer_norm(x, (3, 4)))
    same(helper(dialect, "collapse")(given, 1), x.flatten(1))
    same(helper(dialect, "collapse")(given, start_dimension=-3, stop_dimension=-1), x.flatten(0, 1))
