"""Helpers of layers (activations, embeddings, attention, recurrence) give the numbers of PyTorch."""

import jax.numpy as jnp
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from flax import nnx
from neural import arr, copy, draw, last, load, same, same_map
from torch import nn


def test_prelu():
    x = draw(2, 4, 5, 3)
    for count in (1, 4):
        theirs = nn.PReLU(count)
        torch.nn.init.uniform_(theirs.weight)
        same_map(copy(load("PReLU")(count), theirs)(last(x)), theirs(x))


def test_softplus():
    x = draw(50) * 30
    for beta, threshold in ((1, 20), (2, 20), (0.5, 5)):
        same(load("softplus")(arr(x), beta, threshold), F.softplus(x, beta, threshold))


def test_gumbel_softmax():
    x = jnp.tile(jnp.log(jnp.array([0.2, 0.3, 0.5])), (4000, 1))
    rngs = nnx.Rngs(0)
    hard = load("gumbel_softmax")(x, hard=True, rngs=rngs)
    assert set(np.unique(np.round(hard, 4))) == {0.0, 1.0}
    np.testing.assert_allclose(hard.mean(0), [0.2, 0.3, 0.5], atol=0.03)
    np.testing.assert_allclose(load("gumbel_softmax")(x, 0.5, axis=-1, rngs=rngs).sum(-1), 1, rtol=1e-5)


def test_alpha_dropout():
    module = load("AlphaDropout")(0.3, rngs=nnx.Rngs(0))
    x = arr(draw(200_000))
    y = module(x)
    assert abs(float(y.mean())) < 0.02
    assert abs(float(y.std()) - 1) < 0.02
    expected = torch.nn.functional.alpha_dropout(torch.ones(1000), 0.3, True)
    np.testing.assert_allclose(
        np.unique(np.round(module(jnp.ones(1000)), 3)), np.unique(expected.numpy().round(3)), atol=2e-3
    )
    module.eval()
    assert (module(x) == x).all()


def test_linear_maps():
    theirs = nn.Bilinear(3, 4, 5)
    x, y = draw(2, 6, 3), draw(2, 6, 4, seed=1)
    same(copy(load("Bilinear")(3, 4, 5, rngs=nnx.Rngs(0)), theirs)(arr(x), arr(y)), theirs(x, y))
    w, b = draw(7, 3, seed=2), draw(7, seed=3)
    same(load("linear")(arr(x), arr(w), arr(b)), F.linear(x, w, b))
    same(load("linear")(arr(x), nnx.Param(arr(w))), F.linear(x, w))


@pytest.mark.parametrize("padding", [None, 0, -1])
def test_padded_embed(padding):
    theirs = nn.Embedding(6, 4, padding_idx=padding)
    ours = load("PaddedEmbed")(6, 4, padding, rngs=nnx.Rngs(0))
    if padding is not None:
        assert not ours.embedding[padding].any()
    ours.embedding[...] = arr(theirs.weight)
    ids = torch.tensor([[0, 3], [5, 1]])
    same(ours(arr(ids)), theirs(ids))
    (theirs(ids) ** 2).sum().backward()
    grads = nnx.grad(lambda m: (m(arr(ids)) ** 2).sum())(ours)
    same(grads.embedding[...], theirs.weight.grad)


@pytest.mark.parametrize("mode", ["sum", "mean", "max"])
def test_embedding_bag(mode):
    theirs = nn.EmbeddingBag(10, 4, mode=mode)
    ours = copy(load("EmbeddingBag")(10, 4, mode, rngs=nnx.Rngs(0)), theirs)
    bags = torch.tensor([[1, 2, 3], [4, 4, 9]])
    same(ours(arr(bags)), theirs(bags))
    ids, offsets = torch.tensor([1, 2, 3, 4, 5, 9]), torch.tensor([0, 2, 2])
    same(ours(arr(ids), arr(offsets)), theirs(ids, offsets))


def test_named_sequential():
    ours = load("NamedSequential")({"act": nnx.relu, "map": nnx.Linear(3, 2, rngs=nnx.Rngs(0))})
    x = arr(draw(4, 3))
    np.testing.assert_allclose(ours(x), ours.map(nnx.relu(x)))
    assert ("map", "kernel") in dict(nnx.to_flat_state(nnx.state(ours)))
    np.testing.assert_allclose(nnx.jit(lambda m, v: m(v))(ours, x), ours(x), rtol=1e-6)


def test_unflatten():
    x = draw(2, 12, 3)
    same(load("unflatten")(arr(x), 1, (3, 4)), nn.Unflatten(1, (3, 4))(x))
    same(load("unflatten")(arr(x), -2, (-1, 2)), x.unflatten(-2, (-1, 2)))


@pytest.mark.parametrize("causal", [True, False])
@pytest.mark.parametrize("mask", [None, "bool", "float"])
def test_scaled_dot_product_attention(causal, mask):
    q, k, v = draw(2, 4, 5, 8), draw(2, 4, 5, 8, seed=1), draw(2, 4, 5, 6, seed=2)
    given = {"bool": torch.ones(5, 5, dtype=torch.bool).tril(1), "float": draw(5, 5, seed=3), None: None}[
        mask
    ]
    if causal and mask:
        given = None
    ours = load("scaled_dot_product_attention")
    for scale in (None, 1.0):
        expected = F.scaled_dot_product_attention(q, k, v, given, is_causal=causal, scale=scale)
        jmask = None if given is None else arr(given)
        same(ours(arr(q), arr(k), arr(v), jmask, is_causal=causal, scale=scale), expected)
    grouped = F.scaled_dot_product_attention(q, k[:, :2], v[:, :2], enable_gqa=True)
    same(ours(arr(q), arr(k[:, :2]), arr(v[:, :2]), enable_gqa=True), grouped)
    dropped = ours(arr(q), arr(k), arr(v), dropout_p=0.5, rngs=nnx.Rngs(0))
    assert dropped.shape == (2, 4, 5, 6)


@pytest.mark.parametrize(
    "options", [{}, {"batch_first": True}, {"bias": False}, {"kdim": 6, "vdim": 10, "batch_first": True}]
)
def test_multihead_attention(options):
    theirs = nn.MultiheadAttention(8, 2, **options).eval()
    if theirs.in_proj_bias is not None:
        torch.nn.init.normal_(theirs.in_proj_bias)
        torch.nn.init.normal_(theirs.out_proj.bias)
    ours = copy(load("MultiheadAttention")(8, 2, **options, rngs=nnx.Rngs(0)), theirs)
    q = draw(3, 3, 8)
    k, v = draw(3, 3, options.get("kdim", 8), seed=1), draw(3, 3, options.get("vdim", 8), seed=2)
    padding = torch.tensor([[False, False, True]] * 3)
    masks = [
        {},
        {"key_padding_mask": padding},
        {"attn_mask": torch.ones(3, 3, dtype=torch.bool).triu(1)},
        {"attn_mask": draw(3, 3, seed=4)},
        {"attn_mask": draw(6, 3, 3, seed=4)},
        {"average_attn_weights": False},
        {"need_weights": False},
    ]
    for mask in masks:
        expected, weights = theirs(q, k, v, **mask)
        given = {name: arr(m) if isinstance(m, torch.Tensor) else m for name, m in mask.items()}
        actual, attention = ours(arr(q), arr(k), arr(v), **given)
        same(actual, expected)
        if weights is None:
            assert attention is None
        else:
            same(attention, weights)
    single, _ = ours(arr(q[0]), arr(k[0]), arr(v[0]))
    same(single, theirs(q[0], k[0], v[0])[0])


def test_multihead_attention_drops():
    ours = load("MultiheadAttention")(8, 2, 0.5, rngs=nnx.Rngs(0))
    x = arr(draw(4, 2, 8))
    assert not jnp.allclose(ours(x, x, x)[0], ours(x, x, x)[0])
    ours.eval()
    assert jnp.allclose(ours(x, x, x)[0], ours(x, x, x)[0])


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("norm_first", [True, False])
@pytest.mark.parametrize("batch_first", [True, False])
@pytest.mark.parametrize("bias", [True, False])
def test_transformer_encoder(norm_first, batch_first, bias):
    options = {"activation": "gelu", "norm_first": norm_first, "batch_first": batch_first, "bias": bias}
    theirs = nn.TransformerEncoder(
        nn.TransformerEncoderLayer(8, 2, 16, **options), 2, enable_nested_tensor=False
    )
    for parameter in theirs.parameters():
        torch.nn.init.normal_(parameter, std=0.3)
    layer = load("TransformerEncoderLayer")(8, 2, 16, **options, rngs=nnx.Rngs(0))
    ours = copy(load("TransformerEncoder")(layer, 2), theirs)
    ours.eval()
    x, mask = draw(3, 3, 8), torch.ones(3, 3, dtype=torch.bool).triu(1)
    padding = torch.tensor([[False, False, True]] * 3)
    theirs.train()
    for module in theirs.modules():
        if isinstance(module, (nn.Dropout, nn.MultiheadAttention)):
            module.eval()
            module.dropout = 0.0
    same(ours(arr(x)), theirs(x), 1e-4)
    same(ours(arr(x), arr(mask)), theirs(x, mask), 1e-4)
    same(ours(arr(x), src_key_padding_mask=arr(padding)), theirs(x, src_key_padding_mask=padding), 1e-4)
    assert ("layers", 1, "self_attn", "in_proj_weight") in dict(nnx.to_flat_state(nnx.state(ours)))


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("norm_first", [True, False])
@pytest.mark.parametrize("batch_first", [True, False])
def test_transformer_decoder(norm_first, batch_first):
    options = {"dropout": 0.0, "norm_first": norm_first, "batch_first": batch_first}
    theirs = nn.Transformer(8, 2, 1, 2, 16, **options)
    for parameter in theirs.parameters():
        torch.nn.init.normal_(parameter, std=0.3)
    ours = copy(load("Transformer")(8, 2, 1, 2, 16, **options, rngs=nnx.Rngs(0)), theirs)
    source, target = draw(4, 4, 8), draw(4, 4, 8, seed=1)
    mask = torch.ones(4, 4, dtype=torch.bool).triu(1)
    padding = torch.tensor([[False, False, False, True]] * 4)
    for given in (
        {},
        {"tgt_mask": mask, "memory_mask": draw(4, 4, seed=2)},
        {"src_key_padding_mask": padding, "memory_key_padding_mask": padding},
        {"tgt_key_padding_mask": padding},
    ):
        expected = theirs(source, target, **given)
        same(ours(arr(source), arr(target), **{name: arr(m) for name, m in given.items()}), expected, 1e-4)
    single = ours(arr(source[0]), arr(target[0]), tgt_mask=arr(mask))
    same(single, theirs(source[0], target[0], tgt_mask=mask), 1e-4)


@pytest.mark.parametrize("shape", [(3, 4, 6), (3, 4, 5, 6)])
@pytest.mark.parametrize("affine", [True, False])
def test_tracked_instance_norm(shape, affine):
    kind = {3: nn.InstanceNorm1d, 4: nn.InstanceNorm2d}[len(shape)]
    theirs = kind(4, momentum=0.3, affine=affine, track_running_stats=True)
    ours = load("TrackedInstanceNorm")(4, momentum=0.7, use_bias=affine, use_scale=affine, rngs=nnx.Rngs(0))
    for seed in range(2):
        x = draw(*shape, seed=seed) * 2 + 1
        same_map(ours(last(x)), theirs(x))
    same(ours.mean[...], theirs.running_mean)
    same(ours.var[...], theirs.running_var)
    ours.eval()
    same_map(ours(last(x)), theirs.eval()(x))


@pytest.mark.parametrize("options", [{"add_bias_kv": True}, {"add_zero_attn": True, "batch_first": True}])
def test_biased_attention(options):
    theirs = nn.MultiheadAttention(8, 2, **options).eval()
    ours = copy(load("BiasedAttention")(8, 2, **options, rngs=nnx.Rngs(0)), theirs)
    q, k, v = draw(3, 3, 8), draw(3, 3, 8, seed=1), draw(3, 3, 8, seed=2)
    padding = torch.tensor([[False, False, True]] * 3)
    for mask in ({}, {"key_padding_mask": padding}, {"attn_mask": draw(3, 3, seed=4)}):
        expected, weights = theirs(q, k, v, **mask)
        actual, attention = ours(arr(q), arr(k), arr(v), **{name: arr(m) for name, m in mask.items()})
        same(actual, expected)
        same(attention, weights)


@pytest.mark.parametrize("options", [{}, {"num_layers": 2, "bidirectional": True, "batch_first": True}])
def test_projected_states(options):
    theirs = nn.LSTM(5, 4, proj_size=2, **options)
    ours = copy(load("ProjectedLSTM")(5, 4, proj_size=2, **options, rngs=nnx.Rngs(0)), theirs)
    x, count = draw(3, 3, 5), 4 if options else 1
    h, c = draw(count, 3, 2, seed=1), draw(count, 3, 4, seed=2)
    for state in ((), ((h, c),)):
        expected, states = theirs(x, *state)
        actual, ended = ours(arr(x), *(((arr(h), arr(c)),) if state else ()))
        same(actual, expected)
        for a, e in zip(ended, states, strict=True):
            same(a, e)


@pytest.mark.parametrize("name", ["LSTM", "GRU", "RNN"])
@pytest.mark.parametrize(
    "options",
    [
        {},
        {"num_layers": 2, "bidirectional": True},
        {"batch_first": True, "bias": False},
        {"num_layers": 3, "batch_first": True},
    ],
)
def test_recurrent(name, options):
    theirs = getattr(nn, name)(5, 4, **options)
    ours = copy(load(name)(5, 4, **options, rngs=nnx.Rngs(0)), theirs)
    x = draw(3, 3, 5)
    count = options.get("num_layers", 1) * (2 if options.get("bidirectional") else 1)
    h, c = draw(count, 3, 4, seed=1), draw(count, 3, 4, seed=2)
    state = (h, c) if name == "LSTM" else h
    given = (arr(h), arr(c)) if name == "LSTM" else arr(h)
    for theirs_args, ours_args in (((x,), (arr(x),)), ((x, state), (arr(x), given)), ((x[0],), (arr(x[0]),))):
        expected, expected_state = theirs(*theirs_args)
        actual, actual_state = ours(*ours_args)
        same(actual, expected)
        for a, e in zip(
            *((s if name == "LSTM" else (s,)) for s in (actual_state, expected_state)), strict=True
        ):
            same(a, e)


@pytest.mark.parametrize("name", ["LSTMCell", "GRUCell", "RNNCell"])
@pytest.mark.parametrize("bias", [True, False])
def test_cells(name, bias):
    theirs = getattr(nn, name)(5, 4, bias)
    ours = copy(load(name)(5, 4, bias, rngs=nnx.Rngs(0)), theirs)
    x, h, c = draw(3, 5), draw(3, 4, seed=1), draw(3, 4, seed=2)
    pair = name == "LSTMCell"
    for a, e in (
        (ours(arr(x)), theirs(x)),
        (ours(arr(x), (arr(h), arr(c)) if pair else arr(h)), theirs(x, (h, c) if pair else h)),
    ):
        for actual, expected in zip(a if pair else (a,), e if pair else (e,), strict=True):
            same(actual, expected)


def test_recurrent_relu():
    theirs = nn.RNN(5, 4, nonlinearity="relu")
    x = draw(3, 2, 5)
    same(copy(load("RNN")(5, 4, nonlinearity="relu", rngs=nnx.Rngs(0)), theirs)(arr(x))[0], theirs(x)[0])


@pytest.mark.parametrize(
    "name,param",
    [
        ("relu", None),
        ("tanh", None),
        ("leaky_relu", None),
        ("leaky_relu", 0.2),
        ("selu", None),
        ("linear", None),
    ],
)
def test_calculate_gain(name, param):
    assert load("calculate_gain")(name, param) == pytest.approx(torch.nn.init.calculate_gain(name, param))
