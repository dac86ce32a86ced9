"""Helpers of numpy, keras, mlx and tensorflow for numbers, sums, shapes and places, against PyTorch."""

import pytest
import torch
from targets import HELPERS, arr, load, same

torch.manual_seed(0)
H = torch.randn(3, 4, 5)
V = torch.linspace(-3.7, 4.2, 23)
A, X = torch.rand(40) * 6 + 0.1, torch.rand(40) * 9
MASK = torch.rand(3, 4, 5) > 0.3
DIALECTS = ("numpy", "keras", "mlx", "tensorflow")


def cases(*names):
    """Pairs of a dialect and a helper that it has."""
    return pytest.mark.parametrize(
        ("dialect", "name"), [(d, n) for d in DIALECTS for n in names if (HELPERS / d / f"{n}.py").exists()]
    )


NUMBERS = {
    "digamma": torch.digamma,
    "erfc": torch.erfc,
    "gammaln": torch.lgamma,
    "i0": torch.i0,
    "nan_to_num": torch.nan_to_num,
    "signbit": torch.signbit,
    "sinc": torch.sinc,
}


@cases(*NUMBERS)
def test_functions_of_one_number(dialect, name):
    same(load(dialect, name)(arr(dialect, V)), NUMBERS[name](V))


PAIRS = {
    "complex_of": torch.complex,
    "copysign": torch.copysign,
    "float_power": lambda x, y: torch.float_power(x.abs(), y),
    "fmax": torch.fmax,
    "fmin": torch.fmin,
    "fmod": torch.fmod,
    "gammainc": torch.special.gammainc,
    "gammaincc": torch.special.gammaincc,
    "hypot": torch.hypot,
    "logaddexp2": torch.logaddexp2,
    "nextafter": torch.nextafter,
    "xlogy": torch.xlogy,
}


@cases(*PAIRS)
def test_functions_of_two_numbers(dialect, name):
    same(load(dialect, name)(arr(dialect, A), arr(dialect, X)), PAIRS[name](A, X))


@cases("gcd", "lcm")
def test_whole_numbers(dialect, name):
    x, y = torch.tensor([12, -18, 0, 7]), torch.tensor([8, 12, 5, 0])
    same(load(dialect, name)(arr(dialect, x), arr(dialect, y)), getattr(torch, name)(x, y))


@cases("frexp")
def test_fraction_and_exponent(dialect, name):
    x = torch.tensor([0.0, 1.0, -8.0, 0.3, 1e20, -3e-20])
    same(load(dialect, name)(arr(dialect, x)), tuple(torch.frexp(x)))


@cases("sum_of", "prod_of", "mean_of", "var_of", "std_of")
@pytest.mark.parametrize("axis", [1, (0, 2), None])
def test_reductions_with_a_mask(dialect, name, axis):
    if axis == (0, 2) and name == "prod_of":
        axis = 2
    reduce = getattr(torch.masked, name.removesuffix("_of"))
    options = {"unbiased": True} if name in ("var_of", "std_of") else {}
    mine = {"ddof": 1} if options else {}
    found = load(dialect, name)(arr(dialect, H), axis=axis, keepdims=True, where=arr(dialect, MASK), **mine)
    same(found, reduce(H, axis, keepdim=True, mask=MASK, **options))


@cases("quantile", "nanquantile")
@pytest.mark.parametrize("method", ["linear", "lower", "higher", "midpoint", "nearest"])
def test_quantiles(dialect, name, method):
    x = H.clone()
    x[1, 2] = float("nan")
    q = torch.tensor([0.1, 0.5, 0.9])
    for axis, keep in ((1, True), (None, False), (-1, False)):
        expected = getattr(torch, name)(x, q, axis, keep, interpolation=method)
        same(load(dialect, name)(arr(dialect, x), arr(dialect, q), axis, method, keep), expected)
        number = getattr(torch, name)(x, 0.4, axis, keep, interpolation=method)
        same(load(dialect, name)(arr(dialect, x), 0.4, axis, method, keep), number)


@cases("running_sum", "running_product", "running_max", "running_min", "cumlogsumexp", "logcumsumexp")
def test_running_values(dialect, name):
    function = {
        "running_sum": torch.cumsum,
        "running_product": torch.cumprod,
        "running_max": lambda x, axis: torch.cummax(x, axis)[0],
        "running_min": lambda x, axis: torch.cummin(x, axis)[0],
    }.get(name, torch.logcumsumexp)
    same(load(dialect, name)(arr(dialect, H), 1), function(H, 1))
    if name not in ("running_max", "running_min"):
        same(load(dialect, name)(arr(dialect, torch.tensor(2.5)), 0), function(torch.tensor(2.5), 0))


@cases("logsumexp")
def test_logsumexp(dialect, name):
    same(load(dialect, name)(arr(dialect, H), (0, 2)), H.logsumexp((0, 2)))
    same(load(dialect, name)(arr(dialect, torch.tensor(2.5)), 0), torch.tensor(2.5))


@cases("histogram")
def test_histogram(dialect, name):
    for density in (False, True):
        found = load(dialect, name)(arr(dialect, A), 4, density=density)
        same(found, tuple(torch.histogram(A, 4, density=density)))
        edges = torch.tensor([0.5, 2.0, 2.5, 5.1])
        found = load(dialect, name)(
            arr(dialect, A), arr(dialect, edges), weight=arr(dialect, A), density=density
        )
        same(found, tuple(torch.histogram(A, edges, weight=A, density=density)))


@cases("histogramdd")
def test_histogram_of_several_columns(dialect, name):
    for density in (False, True):
        found = load(dialect, name)(arr(dialect, H[..., :3]), (2, 3, 4), density=density)
        same(found[0], torch.histogramdd(H[..., :3], (2, 3, 4), density=density)[0])


@cases("searchsorted")
def test_searchsorted(dialect, name):
    rows, values = H.sort(-1)[0], torch.randn(3, 4, 2)
    for right in (False, True):
        found = load(dialect, name)(arr(dialect, rows), arr(dialect, values), right)
        same(found, torch.searchsorted(rows, values, right=right))
        found = load(dialect, name)(arr(dialect, rows[0, 0]), arr(dialect, values), right)
        same(found, torch.searchsorted(rows[0, 0], values, right=right))


@cases("unique")
def test_unique(dialect, name):
    x = torch.tensor([[3, 1, 1], [0, 2, 2], [3, 1, 1]])
    for axis in (None, 0):
        found = load(dialect, name)(arr(dialect, x), True, True, axis)
        same(found, torch.unique(x, return_inverse=True, return_counts=True, dim=axis))


@cases("argwhere")
def test_argwhere(dialect, name):
    x = torch.tensor([[0, 2], [3, 0], [0, 0]])
    same(load(dialect, name)(arr(dialect, x)), torch.argwhere(x))
    same(load(dialect, name)(arr(dialect, x), 3, -1), torch.nonzero_static(x, size=3, fill_value=-1))
    same(load(dialect, name)(arr(dialect, torch.tensor(3))), torch.argwhere(torch.tensor(3)))


@cases("array_split")
@pytest.mark.parametrize("cuts", [3, (1, 2), torch.tensor(2)])
def test_array_split(dialect, name, cuts):
    given = arr(dialect, cuts) if hasattr(cuts, "numpy") else cuts
    same(load(dialect, name)(arr(dialect, H), given, 2), torch.tensor_split(H, cuts, 2))


@cases("block_diag", "column_stack", "hstack", "vstack", "dstack")
def test_joined_arrays(dialect, name):
    parts = (V, V) if name != "block_diag" else (H[0], V, H[1, :2])
    arrays = [arr(dialect, part) for part in parts]
    found = load(dialect, name)(*arrays) if name == "block_diag" else load(dialect, name)(arrays)
    same(found, torch.block_diag(*parts) if name == "block_diag" else getattr(torch, name)(parts))


@cases(
    "slice_along", "select_along", "unravel_index", "resize", "rot90", "moveaxes", "repeat_by", "trapezoid"
)
def test_shapes(dialect, name):
    h = arr(dialect, H)
    count = torch.tensor([1, 0, 2, 1])
    index = torch.tensor([[5, 11], [0, 7]])
    expected = {
        "slice_along": lambda f: (f(h, -2, 2, axis=1), H.narrow(1, -2, 2)),
        "select_along": lambda f: (f(h, -2, -1), H.select(-2, -1)),
        "unravel_index": lambda f: (f(arr(dialect, index), (3, 4)), torch.unravel_index(index, (3, 4))),
        "resize": lambda f: (f(h, (2, 5)), H.reshape(-1)[:10].reshape(2, 5)),
        "rot90": lambda f: (f(h, 3, (0, 2)), torch.rot90(H, 3, (0, 2))),
        "moveaxes": lambda f: (f(h, (0, 1), (-1, 0)), torch.movedim(H, (0, 1), (-1, 0))),
        "repeat_by": lambda f: (f(h, arr(dialect, count), 1), torch.repeat_interleave(H, count, 1)),
        "trapezoid": lambda f: (f(h, axis=1), torch.trapezoid(H, dim=1)),
    }[name]
    same(*expected(load(dialect, name)))


@cases("hanning", "hamming", "blackman", "bartlett")
def test_windows(dialect, name):
    window = {"hanning": "hann"}.get(name, name)
    same(load(dialect, name)(9), getattr(torch.signal.windows, window)(9))


@cases("kaiser")
def test_kaiser(dialect, name):
    same(load(dialect, name)(9, 5.0), torch.signal.windows.kaiser(9, beta=5.0))
