"""Helpers of special functions, of transforms, of masks and of matrices give the numbers of PyTorch."""

import types

import jax
import numpy as np
import pytest
import torch
from neural import FOLDER, arr, draw, same

SPECIAL = torch.special
NAMES: dict = {}


def load(name):
    """The function of a helper file, which sees the other helpers."""
    if name not in NAMES:
        module = types.ModuleType(f"helper_{name}")
        exec(compile((FOLDER / f"{name}.py").read_text(), name, "exec"), vars(module))
        NAMES[name] = vars(module)[name]
        for other in FOLDER.glob("*.py"):
            if f"{other.stem}(" in (FOLDER / f"{name}.py").read_text() and other.stem not in vars(module):
                vars(module)[other.stem] = load(other.stem)
    return NAMES[name]


def same_all(actual, expected, tolerance=1e-4):
    """Asserts that a tuple of arrays has shapes and numbers of a tuple of tensors."""
    assert len(actual) == len(expected)
    for a, e in zip(actual, expected, strict=True):
        same(a, e, tolerance)


LINE = torch.linspace(-30, 30, 241)
RIGHT = torch.linspace(0.01, 40, 200)
H = draw(2, 3, 4)
SQUARE = draw(2, 4, 4, seed=3) + 4 * torch.eye(4)
POSITIVE = SQUARE @ SQUARE.mT
MASK = H > -0.5
E = torch.arange(4.0)


@pytest.mark.parametrize("order", [0, 1])
def test_bessel_functions(order):
    same(load("bessel_jy")(arr(LINE), order), getattr(SPECIAL, f"bessel_j{order}")(LINE))
    x = torch.cat([LINE, RIGHT, torch.tensor([0.0])])
    same(load("bessel_jy")(arr(x), order, "y"), getattr(SPECIAL, f"bessel_y{order}")(x), 1e-4)
    same(load("bessel_k")(arr(x), order), getattr(SPECIAL, f"modified_bessel_k{order}")(x))
    expected = getattr(SPECIAL, f"scaled_modified_bessel_k{order}")(x)
    same(load("bessel_k")(arr(x), order, True), expected)


def test_airy_function():
    x = torch.linspace(-10, 10, 301)
    same(load("airy_ai")(arr(x)), SPECIAL.airy_ai(x))
    assert jax.grad(load("airy_ai"))(0.5) < 0


FAMILIES = ["chebyshev_t", "chebyshev_u", "chebyshev_v", "chebyshev_w"]
FAMILIES += ["hermite_h", "hermite_he", "laguerre_l", "legendre_p"]


@pytest.mark.parametrize("family", FAMILIES)
def test_orthogonal_polynomials(family):
    x = torch.tensor([-1.0, -0.3, 0, 0.7, 1, 1.5])[:, None]
    n = torch.tensor([-1.0, 0, 1, 2, 2.7, 5, 9])
    kind, letter = family.split("_")
    expected = getattr(SPECIAL, f"{kind}_polynomial_{letter}")(x, n)
    same(load("orthogonal_polynomial")(arr(x), arr(n), family), expected, 1e-4)


def test_zeta():
    x = torch.tensor([-8.4, -2.3, -0.7, 0.2, 1, 3.5])
    for n in range(4):
        same(load("polygamma")(n, arr(x)), torch.polygamma(n, x), 1e-3)
    s = torch.tensor([1.0, 2, 2.5, 3, 0.5])[:, None]
    same(load("zeta")(arr(s), arr(x)), SPECIAL.zeta(s, x), 1e-3)


@pytest.mark.parametrize("options", [{}, {"s": (6, 3)}, {"norm": "ortho"}])
def test_hermitian_transforms(options):
    axes = {} if "s" in options else {"dim": (0, 2)}
    ours = options | ({"axes": (0, 2)} if axes else {})
    same(load("hfftn")(arr(H), **ours), torch.fft.hfftn(H, **options, **axes), 1e-4)
    same(load("ihfftn")(arr(H), **ours), torch.fft.ihfftn(H, **options, **axes))
    same(load("hfftn")(arr(H), axes=1), torch.fft.hfftn(H, dim=1), 1e-4)


@pytest.mark.parametrize("center", [True, False])
def test_short_time_transforms(center):
    wave, window = draw(2, 64), torch.hann_window(12) + 0.1
    expected = torch.stft(wave, 16, 4, 12, window, center=center, normalized=True, return_complex=True)
    found = load("stft")(arr(wave), 16, 4, 12, arr(window), center, normalized=True, return_complex=True)
    same(found, expected)
    both = torch.stft(wave, 16, window=torch.ones(16), onesided=False, return_complex=False)
    same(load("stft")(arr(wave), 16, window=arr(torch.ones(16)), onesided=False), both)
    found = load("istft")(arr(expected), 16, 4, 12, arr(window), True, True, length=50)
    same(found, torch.istft(expected, 16, 4, 12, window, True, True, length=50))


def test_masks():
    mask = arr(MASK)
    for name in ("argmax", "argmin"):
        expected = getattr(torch.masked, name)(H, 1, mask=MASK)
        same(load(f"masked_{name}")(arr(H), 1, mask=mask), expected)
    for name, fill in (("amax", "lowest"), ("amin", "highest")):
        part = load(f"masked_fill_{fill}")(arr(H), mask)
        same(part.max(1) if name == "amax" else part.min(1), getattr(torch.masked, name)(H, 1, mask=MASK))
        whole = load(f"masked_fill_{fill}")(arr(H.int()), mask)
        assert whole.dtype == np.int32
    for ord in (2.0, 1.0, float("-inf")):
        same(load("masked_norm")(arr(H), ord, 1, mask=mask), torch.masked.norm(H, ord, 1, mask=MASK))
    same(load("masked_normalize")(arr(H), 2.0, 1, mask=mask), torch.masked.normalize(H, 2.0, 1, mask=MASK))


def test_counts():
    x = torch.tensor([[1.0, 2, 2], [2, 2, 4], [4, 4, 1]])
    same(load("histc")(arr(x), 3), x.histc(3))
    same(load("histc")(arr(x), 5, 1.5, 4), x.histc(5, 1.5, 4))
    same_all(load("mode_with_index")(arr(x), 1), (x.mode(1).values, x.mode(1).indices))
    same_all(load("mode_with_index")(arr(x), 0, True), x.mode(0, True))
    rows = load("unique_consecutive")(arr(x), return_inverse=True, return_counts=True)
    same_all(rows, x.unique_consecutive(True, True))
    same(load("unique_consecutive")(arr(x), axis=1), x.unique_consecutive(dim=1))
    counts, edges = load("histogramdd")(arr(x), (2, 3, 2), density=True)
    expected = torch.histogramdd(x, (2, 3, 2), density=True)
    same(counts, expected.hist)
    same_all(edges, expected.bin_edges)


def test_missing_values():
    x = torch.tensor([[1.0, float("nan"), 0], [3, 2, 5], [float("nan")] * 3])
    same_all(load("nanmedian_with_index")(arr(x), 1)[:1], x.nanmedian(1)[:1])
    same_all(load("nanmedian_with_index")(arr(x), 0, True), x.nanmedian(0, True))
    same(load("median")(arr(x)), x.median())
    same_all(load("median_with_index")(arr(x), 1), x.median(1))
    same_all(load("cummax")(arr(x[:2]), 1), x[:2].cummax(1))


@pytest.mark.parametrize("name", ["cummax", "cummin", "max_with_index", "min_with_index"])
def test_array_without_axes(name):
    x = torch.tensor(2.0)
    expected = getattr(x, name.replace("_with_index", ""))(0)
    same_all(load(name)(arr(x), 0), expected)


def test_reductions_with_several_results():
    same_all(load("std_mean")(arr(H), 1, keepdims=True), torch.std_mean(H, 1, keepdim=True))
    same_all(load("var_mean")(arr(H), ddof=0), torch.var_mean(H, correction=0))
    same_all(load("min_max")(arr(H), 1), torch.aminmax(H, dim=1))
    same(load("max_with_index")(arr(H), arr(H[0])), torch.max(H, H[0]))
    same(load("min_with_index")(arr(H), arr(H[0])), torch.min(H, H[0]))
    x = torch.arange(3.0) ** 2
    expected = torch.cumulative_trapezoid(H, x[:, None].expand(3, 4), dim=1)
    same(load("cumulative_trapezoid")(arr(H), arr(x[:, None].expand(3, 4)), axis=1), expected)
    same(load("cumulative_trapezoid")(arr(H), arr(E)), torch.cumulative_trapezoid(H, E))


def test_decompositions():
    same_all(load("lu")(arr(SQUARE)), torch.linalg.lu(SQUARE))
    wide = draw(2, 3, 5)
    same_all(load("lu")(arr(wide)), torch.linalg.lu(wide))
    same_all(load("lu_factor_ex")(arr(SQUARE)), torch.linalg.lu_factor_ex(SQUARE))
    same_all(load("cholesky_ex")(arr(POSITIVE), True), torch.linalg.cholesky_ex(POSITIVE, upper=True))
    assert load("cholesky_ex")(-arr(POSITIVE))[1].tolist() == [1, 1]
    same_all(load("polar_factors")(arr(SQUARE)), torch.linalg.polar(SQUARE))
    same_all(load("svd_v")(arr(H), compute_uv=False), torch.svd(H, compute_uv=False))
    u, s, v = load("svd_v")(arr(H))
    same((u * s[..., None, :]) @ v.mT, H)
    u, s, v = load("svd_lowrank")(arr(H), 2)
    same(s, torch.linalg.svdvals(H)[:, :2])
    same(load("pca_lowrank")(arr(H), 2)[1], torch.linalg.svdvals(H - H.mean(-2, keepdim=True))[:, :2])
    vectors, factors = load("geqrf")(arr(SQUARE))
    same(
        jax.lax.linalg.householder_product(vectors, factors),
        torch.linalg.householder_product(*SQUARE.geqrf()),
    )


@pytest.mark.parametrize("left", [True, False])
@pytest.mark.parametrize("adjoint", [True, False])
def test_solutions_with_factors(left, adjoint):
    factors, pivots = torch.linalg.lu_factor(SQUARE)
    b = draw(2, 4, 4, seed=5)
    expected = torch.linalg.lu_solve(factors, pivots, b, left=left, adjoint=adjoint)
    same(load("lu_solve")(arr(factors), arr(pivots), arr(b), left, adjoint), expected, 1e-4)
    same(load("solve")(arr(SQUARE), arr(b), left), torch.linalg.solve(SQUARE, b, left=left), 1e-4)


def test_solutions():
    b = draw(2, 4, seed=6)
    same(load("solve")(arr(SQUARE), arr(b)), torch.linalg.solve(SQUARE, b), 1e-4)
    same_all(load("solve_ex")(arr(SQUARE), arr(b)), torch.linalg.solve_ex(SQUARE, b))
    same_all(load("inv_ex")(arr(SQUARE)), torch.linalg.inv_ex(SQUARE))
    factor, b = torch.linalg.cholesky(POSITIVE), draw(4, 3)
    for upper in (False, True):
        part = factor.mT if upper else factor
        same(load("cholesky_solve")(arr(b), arr(part), upper), torch.cholesky_solve(b, part, upper), 1e-4)
        same(load("cholesky_inverse")(arr(part), upper), torch.cholesky_inverse(part, upper), 1e-4)
        same_all(
            load("triangular_solve")(arr(b), arr(part), upper, True),
            torch.triangular_solve(b, part, upper, True),
        )
    same(load("matrix_sqrth")(arr(POSITIVE)), torch.linalg.matrix_sqrth(POSITIVE), 1e-4)
    tall, b = draw(2, 5, 3), draw(2, 5, 2)
    same_all(load("lstsq")(arr(tall), arr(b), driver="gelss"), torch.linalg.lstsq(tall, b, driver="gelss"))
    tensor, b = draw(2, 3, 6), draw(3, 2)
    same(load("tensorsolve")(arr(tensor), arr(b), (0, 2)), torch.linalg.tensorsolve(tensor, b, (0, 2)), 1e-3)


@pytest.mark.parametrize("options", [{}, {"atol": 1.0}, {"rtol": 0.5}, {"atol": 2.0, "rtol": 0.1}])
def test_tolerances(options):
    same(load("matrix_rank")(arr(H), **options), torch.linalg.matrix_rank(H, **options))
    same(load("pinv")(arr(H), **options), torch.linalg.pinv(H, **options))


def test_norms_and_powers():
    same(load("renorm")(arr(H), 2, 1, 1.5), H.renorm(2, 1, 1.5))
    same(load("vander")(arr(E)), torch.linalg.vander(E))
    same(load("vander")(arr(H), 3), torch.linalg.vander(H, N=3))
