"""Helpers of functions that count axes from the end, of losses and of attention give PyTorch's numbers."""

import jax.numpy as jnp
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from flax import nnx
from neural import arr, draw, load, same

REDUCTIONS = ["mean", "sum", "none"]
LEADS = [(), (2,)]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize(
    "options",
    [
        {"kernel_size": 2},
        {"kernel_size": 3, "stride": 2, "padding": 1},
        {"kernel_size": 3, "stride": 2, "ceil_mode": True},
        {"kernel_size": 2, "stride": 3, "padding": 1, "ceil_mode": True},
    ],
)
def test_pools(lead, n, options):
    x = draw(*lead, 3, *(7, 6, 5)[:n])
    same(load("avg_pool_nd")(arr(x), n=n, **options), getattr(F, f"avg_pool{n}d")(x, **options))
    counted = {**options, "count_include_pad": False}
    same(load("avg_pool_nd")(arr(x), n=n, **counted), getattr(F, f"avg_pool{n}d")(x, **counted))
    pool = getattr(F, f"max_pool{n}d")
    same(load("max_pool_nd")(arr(x), n=n, **options), pool(x, **options))
    got = load("max_pool_with_index")(arr(x), n=n, **options)
    values, places = pool(x, return_indices=True, **options)
    same(got[0], values)
    same(got[1], places)
    if options == {"kernel_size": 2}:
        same(
            load("max_unpool")(*got, 2, output_size=x.shape[-n:], n=n),
            getattr(F, f"max_unpool{n}d")(values, places, 2, output_size=x.shape[-n:]),
        )


def test_unpool_to_the_least_size():
    values, places = F.max_pool2d(draw(2, 3, 6, 4), 2, return_indices=True)
    same(load("max_unpool")(arr(values), arr(places), 2, n=2), F.max_unpool2d(values, places, 2))


def test_dilated_and_whole_numbers():
    x = draw(2, 9, 8)
    same(load("max_pool_nd")(arr(x), 3, 1, 1, 2, n=2), F.max_pool2d(x, 3, 1, 1, 2))
    ties = torch.tensor([[[1, 1, 2, 2], [1, 1, 2, 2]]])
    got = load("max_pool_with_index")(arr(ties), 2, n=2)
    for mine, theirs in zip(got, F.max_pool2d(ties.float(), 2, return_indices=True), strict=True):
        same(mine, theirs)


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("size", [(3, 4), (None, 2), 2, (7, 1)])
def test_adaptive_pools(lead, size):
    x = draw(*lead, 3, 7, 6)
    same(load("adaptive_avg_pool_nd")(arr(x), size, n=2), F.adaptive_avg_pool2d(x, size))
    same(load("adaptive_max_pool_nd")(arr(x), size, n=2), F.adaptive_max_pool2d(x, size))
    got = load("adaptive_max_pool_with_index")(arr(x), size, n=2)
    for mine, theirs in zip(got, F.adaptive_max_pool2d(x, size, return_indices=True), strict=True):
        same(mine, theirs)


@pytest.mark.parametrize("power", [1.0, 2.0, 3])
def test_lp_pool(power):
    x = draw(2, 3, 7, 6).abs()
    for options in ({}, {"stride": 2}, {"stride": 2, "ceil_mode": True}):
        same(load("lp_pool")(arr(x), power, 3, n=2, **options), F.lp_pool2d(x, power, 3, **options))


def test_fractional_max_pool():
    x, u = draw(2, 3, 9, 8), torch.rand(2, 3, 2, generator=torch.Generator().manual_seed(0))
    theirs = F.fractional_max_pool2d(x, 2, (4, 5), return_indices=True, _random_samples=u)
    got = load("fractional_max_pool")(arr(x), 2, (4, 5), return_indices=True, samples=arr(u), n=2)
    for mine, other in zip(got, theirs, strict=True):
        same(mine, other)
    drawn = load("fractional_max_pool")(arr(x), 2, output_ratio=0.5, n=2, rngs=nnx.Rngs(0))
    assert drawn.shape == (2, 3, 4, 4)


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("n", [1, 2, 3])
def test_convolutions(lead, n):
    x, w, b = draw(*lead, 4, *(7, 6, 5)[:n]), draw(6, 2, *(3,) * n, seed=1), draw(6, seed=2)
    for options in ({}, {"stride": 2, "padding": 1}, {"dilation": 2, "padding": "same"}):
        conv = getattr(F, f"conv{n}d")
        same(load("conv_nd")(arr(x), arr(w), arr(b), groups=2, **options), conv(x, w, b, groups=2, **options))
    w, b = draw(4, 3, *(3,) * n, seed=1), draw(6, seed=2)
    for options in ({}, {"stride": 2, "padding": 1, "output_padding": 1}, {"dilation": 2}):
        conv = getattr(F, f"conv_transpose{n}d")
        same(
            load("conv_transpose_nd")(arr(x), arr(w), arr(b), groups=2, **options),
            conv(x, w, b, groups=2, **options),
        )


@pytest.mark.parametrize("lead", LEADS)
def test_shuffles(lead):
    x = draw(*lead, 8, 4, 6)
    same(load("pixel_shuffle_first")(arr(x), 2), F.pixel_shuffle(x, 2))
    same(load("pixel_unshuffle_first")(arr(x), 2), F.pixel_unshuffle(x, 2))


@pytest.mark.parametrize("pads", [(-1, 2), (2, -1), (1, 2, -1, 1), (-1, -1, 2, 0)])
@pytest.mark.parametrize("mode", ["replicate", "reflect", "circular", "constant"])
def test_pads_that_crop(pads, mode):
    x = draw(2, 4, 5)[:, :, :] if len(pads) == 2 else draw(2, 3, 4, 5)
    same(load("pad_by")(arr(x), pads, mode), F.pad(x, pads, mode))


@pytest.mark.parametrize("reduction", REDUCTIONS)
def test_losses(reduction):
    x, y, sign = draw(3, 4), draw(3, 4, seed=1).abs(), draw(3, 4, seed=2).sign()
    kw = {"reduction": reduction}
    for options in ({}, {"full": True}, {"log_input": False, "full": True}):
        rate = x.abs() if not options.get("log_input", True) else x
        same(
            load("poisson_nll_loss")(arr(rate), arr(3 * y), **options, **kw),
            F.poisson_nll_loss(rate, 3 * y, **options, **kw),
        )
    for var in (y + 0.1, y[:, :1] + 0.1, y[:, 0] + 0.1):
        same(
            load("gaussian_nll_loss")(arr(x), arr(sign), arr(var), full=True, **kw),
            F.gaussian_nll_loss(x, sign, var, full=True, **kw),
        )
    same(
        load("hinge_embedding_loss")(arr(x), arr(sign), 0.5, **kw), F.hinge_embedding_loss(x, sign, 0.5, **kw)
    )
    same(load("soft_margin_loss")(arr(x), arr(sign), **kw), F.soft_margin_loss(x, sign, **kw))
    ones, w = (sign > 0).float(), draw(4, seed=3).abs()
    same(
        load("multilabel_soft_margin_loss")(arr(x), arr(ones), arr(w), **kw),
        F.multilabel_soft_margin_loss(x, ones, w, **kw),
    )
    label = torch.tensor([0, 3, 1])
    for options in ({}, {"p": 2}, {"margin": 0.5}):
        same(
            load("multi_margin_loss")(arr(x), arr(label), weight=arr(w), **options, **kw),
            F.multi_margin_loss(x, label, weight=w, **options, **kw),
        )
    labels = torch.tensor([[3, 0, -1, 1], [-1, 2, 1, 0], [0, 1, 2, 3]])
    same(
        load("multilabel_margin_loss")(arr(x), arr(labels), **kw),
        F.multilabel_margin_loss(x, labels, **kw),
    )
    for swap in (False, True):
        same(
            load("triplet_margin_with_distance_loss")(arr(x), arr(y), arr(sign), swap=swap, **kw),
            F.triplet_margin_with_distance_loss(x, y, sign, swap=swap, **kw),
        )
    near, far = (lambda a, b: abs(a - b).max(-1)), (lambda a, b: (a - b).abs().max(-1).values)
    same(
        load("triplet_margin_with_distance_loss")(arr(x), arr(y), arr(sign), distance_function=near, **kw),
        F.triplet_margin_with_distance_loss(x, y, sign, distance_function=far, **kw),
    )


@pytest.mark.parametrize("reduction", REDUCTIONS)
def test_ctc(reduction):
    logs = draw(12, 3, 5).log_softmax(-1)
    targets = torch.tensor([[1, 1, 2, 3], [4, 2, 2, 0], [3, 3, 3, 3]])
    inputs, lengths = torch.tensor([12, 9, 5]), torch.tensor([4, 3, 4])
    flat = torch.cat([row[:n] for row, n in zip(targets, lengths, strict=True)])
    for labels in (targets, flat):
        for options in ({"zero_infinity": True}, {}):
            same(
                load("ctc_loss")(
                    arr(logs), arr(labels), arr(inputs), arr(lengths), reduction=reduction, **options
                ),
                F.ctc_loss(logs, labels, inputs, lengths, reduction=reduction, **options),
            )
    same(
        load("ctc_loss")(arr(logs[:, 0]), arr(targets[0]), 12, 4, reduction=reduction),
        F.ctc_loss(logs[:, 0], targets[0], torch.tensor(12), torch.tensor(4), reduction=reduction),
    )


@pytest.mark.parametrize("reduction", REDUCTIONS)
def test_linear_cross_entropy(reduction):
    x, w, b = draw(5, 3), draw(4, 3, seed=1), draw(4, seed=2)
    labels = torch.tensor([0, 3, 1, 1, 2])
    for options in ({}, {"ignore_index": 1}, {"label_smoothing": 0.1}):
        same(
            load("linear_cross_entropy")(arr(x), arr(w), arr(labels), arr(b), reduction=reduction, **options),
            F.linear_cross_entropy(x, w, labels, linear_bias=b, reduction=reduction, **options),
        )


@pytest.mark.parametrize("mode", ["bilinear", "nearest", "bicubic"])
@pytest.mark.parametrize("padding_mode", ["zeros", "border", "reflection"])
@pytest.mark.parametrize("align_corners", [False, True])
def test_grid_sample(mode, padding_mode, align_corners):
    options = {"mode": mode, "padding_mode": padding_mode, "align_corners": align_corners}
    x, grid = draw(2, 3, 4, 5), draw(2, 6, 3, 2, seed=1) * 1.5
    same(load("grid_sample")(arr(x), arr(grid), **options), F.grid_sample(x, grid, **options))
    if mode != "bicubic":
        x, grid = draw(2, 3, 4, 5, 3), draw(2, 2, 6, 3, 3, seed=1) * 1.5
        same(load("grid_sample")(arr(x), arr(grid), **options), F.grid_sample(x, grid, **options))


@pytest.mark.parametrize("mode", ["sum", "mean", "max"])
def test_embedding_bag(mode):
    w, ids, offsets = draw(6, 4), torch.tensor([1, 4, 2, 2, 5, 0]), torch.tensor([0, 2, 2, 5])
    bag = load("embedding_bag")
    ends = torch.tensor([0, 2, 2, 6])
    same(
        bag(arr(ids), arr(w), arr(ends), mode=mode, include_last_offset=True),
        F.embedding_bag(ids, w, ends, mode=mode, include_last_offset=True),
    )
    for options in ({}, {"padding_idx": 2}, {"padding_idx": -1}):
        same(
            bag(arr(ids), arr(w), arr(offsets), mode=mode, **options),
            F.embedding_bag(ids, w, offsets, mode=mode, **options),
        )
    rows = ids.reshape(2, 3)
    same(bag(arr(rows), arr(w), mode=mode), F.embedding_bag(rows, w, mode=mode))
    short = F.embedding_bag(rows, w.clone(), mode=mode, max_norm=1.0)
    same(bag(arr(rows), arr(w), mode=mode, max_norm=1.0), short)
    same(load("embedding_rows")(arr(rows), arr(w), max_norm=1.0), F.embedding(rows, w.clone(), max_norm=1.0))


def test_forms():
    x, y, w, b = draw(5, 3), draw(5, 4, seed=1), draw(2, 3, 4, seed=2), draw(2, seed=3)
    same(load("bilinear")(arr(x), arr(y), arr(w), arr(b)), F.bilinear(x, y, w, b))
    for p in (1.0, 2.0, float("inf")):
        same(load("pdist")(arr(x), p), F.pdist(x, p))
    for shape in ((), (3,), (2, 3), (2, 3, 4)):
        x = draw(*shape)
        for weight in (draw(1), draw(3)) if len(shape) > 1 else (draw(1),):
            same(load("prelu")(arr(x), arr(weight)), F.prelu(x, weight))
        same(load("normalize")(arr(x), axis=0), F.normalize(x, dim=0))
    x = draw(2, 7, 3, 4)
    for size in (3, 4, 5):
        same(load("cross_map_lrn")(arr(x), size, 0.1, k=2), torch.nn.CrossMapLRN2d(size, 0.1, k=2)(x))


@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize("options", [{}, {"average_attn_weights": False}, {"need_weights": False}])
def test_multi_head_attention(apart, options):
    q, k, v = draw(4, 2, 6), draw(5, 2, 6, seed=1), draw(5, 2, 6, seed=2)
    parts = [draw(6, 6, seed=seed) for seed in (3, 4, 5)]
    joined, b, more = None if apart else torch.cat(parts), draw(18, seed=6), draw(1, 1, 6, seed=7)
    named = (
        dict(zip(("q_proj_weight", "k_proj_weight", "v_proj_weight"), parts, strict=True)) if apart else {}
    )
    out, c = draw(6, 6, seed=8), draw(6, seed=9)
    masks = {
        "attn_mask": draw(4, 5, seed=10),
        "key_padding_mask": torch.tensor([[False] * 4 + [True], [True] + [False] * 4]),
    }
    for mask in ({}, masks):
        kw = {"training": False, "use_separate_proj_weight": apart, **options}
        theirs = F.multi_head_attention_forward(
            q, k, v, 6, 2, joined, b, more, more, True, 0.0, out, c, **kw, **named, **mask
        )
        mine = load("multi_head_attention")(
            arr(q), arr(k), arr(v), 2, None if apart else arr(joined), arr(b), arr(more), arr(more), True,
            0.0, arr(out), arr(c), **kw, **{name: arr(x) for name, x in (named | mask).items()},
        )  # fmt: skip
        same(mine[0], theirs[0])
        assert (mine[1] is None) == (theirs[1] is None)
        if mine[1] is not None:
            same(mine[1], theirs[1])


def test_random_functions():
    x, rngs = jnp.asarray(np.linspace(-2, 2, 4000, dtype=np.float32).reshape(2, 20, 100)), nnx.Rngs(0)
    slopes = (load("rrelu")(x, 0.1, 0.3, rngs=rngs) / x)[x < 0]
    assert 0.1 <= slopes.min() < 0.12 and 0.28 < slopes.max() <= 0.3
    same(load("rrelu")(x, 0.1, 0.3, False, rngs=rngs), F.rrelu(torch.tensor(np.asarray(x)), 0.1, 0.3))
    normal = jnp.asarray(draw(50, 400).numpy())
    y = load("alpha_dropout")(normal, 0.3, rngs=rngs)
    assert abs(float(y.mean())) < 0.05 and abs(float(y.std()) - 1) < 0.05
    by_channel = load("alpha_dropout")(x, 0.5, by_channel=True, rngs=rngs)
    same_channel = jnp.isclose(by_channel, by_channel[..., :1]).all(-1)
    assert same_channel.any() and not same_channel.all()
