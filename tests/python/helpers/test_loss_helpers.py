"""Helpers of losses, resizing and padding give the numbers of PyTorch."""

import pytest
import torch
import torch.nn.functional as F
from neural import arr, draw, last, load, same, same_map

REDUCTIONS = ["mean", "sum", "none"]


@pytest.mark.parametrize("reduction", ["mean", "none"])
@pytest.mark.parametrize("shape", [(5, 4), (2, 4, 3, 5)])
@pytest.mark.parametrize(
    "options",
    [
        {},
        {"ignore_index": 1},
        {"label_smoothing": 0.2},
        {"weighted": True},
        {"weighted": True, "label_smoothing": 0.1},
    ],
)
def test_cross_entropy(reduction, shape, options):
    x, labels = (
        draw(*shape),
        torch.randint(0, 4, (shape[0], *shape[2:]), generator=torch.Generator().manual_seed(0)),
    )
    kw = {"reduction": reduction, **{k: v for k, v in options.items() if k != "weighted"}}
    w = draw(4, seed=3).abs() if options.get("weighted") else None
    jw = None if w is None else arr(w)
    same(load("cross_entropy")(arr(x), arr(labels), jw, **kw), F.cross_entropy(x, labels, w, **kw))
    if "ignore_index" not in kw:
        p = draw(*shape, seed=1).softmax(1)
        same(load("cross_entropy")(arr(x), arr(p), jw, **kw), F.cross_entropy(x, p, w, **kw))
    if "label_smoothing" not in kw:
        logs = x.log_softmax(1)
        same(load("nll_loss")(arr(logs), arr(labels), jw, **kw), F.nll_loss(logs, labels, w, **kw))


def test_cross_entropy_of_one():
    x, label = draw(4), torch.tensor(2)
    same(load("cross_entropy")(arr(x), arr(label)), F.cross_entropy(x, label))
    same(load("nll_loss")(arr(x), arr(label)), F.nll_loss(x, label))


@pytest.mark.parametrize("reduction", REDUCTIONS)
def test_differences(reduction):
    x, y = draw(3, 4) * 2, draw(3, 4, seed=1)
    for name, options in (
        ("mse_loss", {}),
        ("l1_loss", {}),
        ("smooth_l1_loss", {}),
        ("smooth_l1_loss", {"beta": 0.5}),
        ("smooth_l1_loss", {"beta": 0.0}),
        ("huber_loss", {}),
        ("huber_loss", {"delta": 0.5}),
    ):
        expected = getattr(F, name)(x, y, reduction=reduction, **options)
        same(load(name)(arr(x), arr(y), reduction=reduction, **options), expected)


@pytest.mark.parametrize("reduction", REDUCTIONS)
def test_binary(reduction):
    x, y, w = draw(3, 4) * 5, draw(3, 4, seed=1).sigmoid(), draw(3, 4, seed=2).abs()
    p = x.sigmoid().clone()
    p[0, 0] = 0.0
    ours = load("binary_cross_entropy")
    same(ours(arr(p), arr(y), reduction=reduction), F.binary_cross_entropy(p, y, reduction=reduction), 1e-4)
    same(ours(arr(p), arr(y), arr(w), reduction), F.binary_cross_entropy(p, y, w, reduction=reduction), 1e-4)
    ours, theirs = load("binary_cross_entropy_with_logits"), F.binary_cross_entropy_with_logits
    same(ours(arr(x), arr(y), reduction=reduction), theirs(x, y, reduction=reduction))
    expected = theirs(x, y, w, reduction=reduction, pos_weight=w[0])
    same(ours(arr(x), arr(y), arr(w), reduction, arr(w[0])), expected)


@pytest.mark.parametrize("reduction", [*REDUCTIONS, "batchmean"])
def test_kl_div(reduction):
    x, y = draw(3, 4).log_softmax(1), draw(3, 4, seed=1).softmax(1)
    y = torch.cat([y[:2], torch.eye(4)[:1]])
    same(load("kl_div")(arr(x), arr(y), reduction), F.kl_div(x, y, reduction=reduction))
    logs = y[:2].log()
    same(
        load("kl_div")(arr(x[:2]), arr(logs), reduction, True),
        F.kl_div(x[:2], logs, reduction=reduction, log_target=True),
    )


@pytest.mark.parametrize("reduction", REDUCTIONS)
def test_pairs(reduction):
    x, y, z, sign = draw(5, 4), draw(5, 4, seed=1), draw(5, 4, seed=2), torch.tensor([1, -1, 1, -1, 1])
    ja = [arr(x), arr(y)]
    kw = {"reduction": reduction, "margin": 0.3}
    same(load("cosine_embedding_loss")(*ja, arr(sign), **kw), F.cosine_embedding_loss(x, y, sign, **kw))
    same(
        load("margin_ranking_loss")(*ja, arr(sign[:, None]), **kw),
        F.margin_ranking_loss(x, y, sign[:, None], **kw),
    )
    for swap in (False, True):
        expected = F.triplet_margin_loss(x, y, z, swap=swap, **kw)
        same(load("triplet_margin_loss")(*ja, arr(z), swap=swap, **kw), expected)
    for axis in (1, -1, 0):
        same(load("cosine_similarity")(*ja, axis), F.cosine_similarity(x, y, axis))


@pytest.mark.parametrize(
    "options",
    [
        {"scale_factor": 1.7},
        {"scale_factor": 0.6},
        {"size": (5, 13)},
        {"scale_factor": (2, 1.5)},
        {"scale_factor": 1.7, "recompute_scale_factor": True},
        {"size": (1, 9)},
    ],
)
@pytest.mark.parametrize("mode", ["nearest", "nearest-exact", "bilinear", "bicubic", "area"])
def test_interpolate(options, mode):
    x = draw(2, 3, 7, 6)
    for align in (None, False, True) if mode in ("bilinear", "bicubic") else (None,):
        expected = F.interpolate(x, mode=mode, align_corners=align, **options)
        same_map(load("interpolate")(last(x), mode=mode, align_corners=align, **options), expected, 1e-4)


def test_interpolate_other_ranks():
    x, y = draw(2, 3, 7), draw(2, 3, 4, 5, 6)
    same_map(
        load("interpolate")(last(x), scale_factor=2, mode="linear"),
        F.interpolate(x, scale_factor=2, mode="linear"),
        1e-4,
    )
    same_map(
        load("interpolate")(last(y), scale_factor=2, mode="trilinear"),
        F.interpolate(y, scale_factor=2, mode="trilinear"),
        1e-4,
    )
    same_map(load("interpolate")(last(y), size=3), F.interpolate(y, size=3))


def test_shuffles():
    x, y = draw(2, 12, 3, 5), draw(2, 3, 4, 6)
    same_map(load("pixel_shuffle")(last(x), 2), F.pixel_shuffle(x, 2))
    same_map(load("pixel_unshuffle")(last(y), 2), F.pixel_unshuffle(y, 2))
    same_map(load("channel_shuffle")(last(x), 3), F.channel_shuffle(x, 3))


@pytest.mark.parametrize("mode", ["constant", "reflect", "replicate", "circular"])
@pytest.mark.parametrize("pads", [(1, 2), (1, 2, 3, 0), (2, -1), (-1, 1, 0, -2)])
def test_pad(mode, pads):
    if mode != "constant" and min(pads) < 0:
        return
    x = draw(2, 3, 5, 6) if len(pads) > 2 or mode == "constant" else draw(2, 3, 6)
    expected = F.pad(x, pads, mode)
    same(load("pad_by")(arr(x), pads, mode), expected)
    same_map(load("pad_spatial_by")(last(x), pads, mode), expected)
    if mode == "constant":
        same(load("pad")(arr(x), pads), expected)
        same_map(load("pad_spatial")(last(x), pads), expected)


def test_pad_values():
    x = draw(2, 3, 5, 6)
    for pads in ((1, 2), (0, 0, 1, 1, 2, 0), (1, 1, 1, 1, 1, 1, 0, 2)):
        same(load("pad")(arr(x), pads, value=0.5), F.pad(x, pads, value=0.5))
        same_map(load("pad_spatial")(last(x), pads, value=0.5), F.pad(x, pads, value=0.5))
    mask = torch.ones(2, 3, dtype=torch.bool)
    same(load("pad")(arr(mask), (1, 0), value=False), F.pad(mask, (1, 0), value=False))
    same_map(load("pad_spatial")(last(x), 2), F.pad(x, (2, 2, 2, 2)))
