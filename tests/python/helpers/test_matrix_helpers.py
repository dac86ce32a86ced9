"""Helpers of matrices, transforms and special functions give the numbers of PyTorch in each dialect."""

import importlib
import pathlib
import types
import warnings

import numpy as np
import pytest
import torch

FOLDER = pathlib.Path(__file__).parents[3] / "odl" / "helpers"
ARRAYS = {
    "numpy": ("numpy", "asarray"),
    "keras": ("keras.ops", "convert_to_tensor"),
    "tensorflow": ("tensorflow", "constant"),
    "mlx": ("mlx.core", "array"),
}
LOADED: dict = {}


def load(dialect, name):
    """The function of a helper file, which sees the other helpers."""
    if (dialect, name) not in LOADED:
        module = types.ModuleType(f"{dialect}_{name}")
        text = (FOLDER / dialect / f"{name}.py").read_text()
        exec(compile(text, name, "exec"), vars(module))
        LOADED[dialect, name] = vars(module)[name]
        for other in (FOLDER / dialect).glob("*.py"):
            if f"{other.stem}(" in text and other.stem not in vars(module):
                vars(module)[other.stem] = load(dialect, other.stem)
    return LOADED[dialect, name]


def moved(dialect, value):
    """Tensors of torch, also in lists, as arrays of a dialect."""
    if isinstance(value, list):
        return [moved(dialect, each) for each in value]
    if not isinstance(value, torch.Tensor):
        return value
    module, name = ARRAYS[dialect]
    return getattr(importlib.import_module(module), name)(value.numpy())


def flat(value):
    """Numbers and arrays of nested tuples as NumPy arrays."""
    if isinstance(value, tuple | list):
        return [each for part in value for each in flat(part)]
    return [value.resolve_conj().numpy() if isinstance(value, torch.Tensor) else np.array(value)]


def agree(dialect, name, arguments, options, expected, tolerance=1e-4):
    """Asserts that a helper gives the shapes and numbers of tensors."""
    arguments = [moved(dialect, each) for each in arguments]
    options = {key: moved(dialect, each) for key, each in options.items()}
    actual, expected = flat(load(dialect, name)(*arguments, **options)), flat(expected)
    assert len(actual) == len(expected)
    for a, e in zip(actual, expected, strict=True):
        assert a.shape == e.shape
        assert (a.dtype.kind in "fc") == (e.dtype.kind in "fc")
        if e.dtype.kind in "fc":
            size = np.abs(np.where(np.isfinite(e), e, 0)).max(initial=1)
            np.testing.assert_allclose(a, e, rtol=tolerance, atol=tolerance / 10 * size)
        else:
            np.testing.assert_array_equal(a, e)


def draw(*shape, seed=0):
    """Random numbers with a fixed seed."""
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))


torch.manual_seed(0)
S = draw(2, 4, 4, seed=3) + 2 * torch.eye(4)
P = S @ S.mT
T = draw(2, 5, 3)
W = draw(2, 3, 5, seed=1)
B = draw(2, 4, 2, seed=2)
X = draw(3, 4, 6)
C = torch.complex(draw(3, 4, 6), draw(3, 4, 6, seed=5))
LINE = torch.linspace(-12, 12, 97)
RIGHT = torch.linspace(0.01, 40, 200)
UNIT = torch.linspace(0.001, 0.999, 99)
N = torch.tensor([0, 1, 2, 3, 5, 8, 0, 4])
Z = torch.linspace(-1.5, 1.5, 8)
LU = torch.linalg.lu_factor(S)
QR = torch.geqrf(T)
COUNTS, WEIGHTS = torch.arange(6) + 1, draw(6) ** 2
POWERS, STARTS = torch.tensor([1.5, 2, 3, 7]), torch.tensor([0.3, 1, 20, 2])
LD = torch.linalg.ldl_factor(P)
PIVOTED = P.clone()
PIVOTED[:, 0, 0] = 0
PIVOTED_LD = torch.linalg.ldl_factor(PIVOTED)
K, L, F = torch.linalg, torch.special, torch.fft

CASES = [
    ("lu_factor_ex", (S,), {}, K.lu_factor_ex(S)),
    ("lu_factor_ex", (T,), {}, K.lu_factor_ex(T)),
    ("lu_factor_ex", (W,), {}, K.lu_factor_ex(W)),
    ("lu_unpack", K.lu_factor(S), {}, K.lu(S)),
    ("lu_unpack", K.lu_factor(T), {}, K.lu(T)),
    ("lu_unpack", K.lu_factor(W[0]), {}, K.lu(W[0])),
    ("lu_solve", (*LU, B), {}, K.lu_solve(*LU, B)),
    ("lu_solve", (*LU, B), {"adjoint": True}, K.lu_solve(*LU, B, adjoint=True)),
    ("lu_solve", (*LU, B.mT), {"left": False}, K.lu_solve(*LU, B.mT, left=False)),
    ("lu_solve", (*LU, B.mT, False, True), {}, K.lu_solve(*LU, B.mT, left=False, adjoint=True)),
    ("solve_triangular", (S, B, True), {}, K.solve_triangular(S, B, upper=True)),
    ("solve_triangular", (S[0], B, False), {}, K.solve_triangular(S[0], B, upper=False)),
    ("solve_triangular", (S, B.mT, True, False), {}, K.solve_triangular(S, B.mT, upper=True, left=False)),
    (
        "solve_triangular",
        (S, B, True),
        {"unitriangular": True},
        K.solve_triangular(S, B, upper=True, unitriangular=True),
    ),
    ("cholesky_solve", (B, K.cholesky(P)), {}, torch.cholesky_solve(B, K.cholesky(P))),
    ("cholesky_solve", (B, K.cholesky(P).mT, True), {}, torch.cholesky_solve(B, K.cholesky(P))),
    ("triangular_solve", (B, S), {}, torch.triangular_solve(B, S)),
    ("triangular_solve", (B, S), {"transpose": True}, torch.triangular_solve(B, S, transpose=True)),
    ("triangular_solve", (B, S[0], False), {}, torch.triangular_solve(B, S[0], upper=False)),
    ("solve", (S, B), {}, K.solve(S, B)),
    ("solve", (S, B[..., 0]), {}, K.solve(S, B[..., 0])),
    ("solve", (S[0], B), {}, K.solve(S[0], B)),
    ("solve", (S, B.mT, False), {}, K.solve(S, B.mT, left=False)),
    ("cholesky_inverse", (K.cholesky(P),), {}, torch.cholesky_inverse(K.cholesky(P))),
    ("pinv", (T,), {}, K.pinv(T)),
    ("pinv", (T @ W,), {}, K.pinv(T @ W)),
    ("pinv", (P,), {"hermitian": True}, K.pinv(P, hermitian=True)),
    ("pinv", (T, 0.9), {}, K.pinv(T, atol=0.9)),
    ("matrix_rank", (T @ W,), {}, K.matrix_rank(T @ W)),
    ("matrix_rank", (P,), {"hermitian": True}, K.matrix_rank(P, hermitian=True)),
    ("matrix_rank", (T, 0.9), {}, K.matrix_rank(T, atol=0.9)),
    *(
        ("vector_norm", (X, p, axis, keep), {}, K.vector_norm(X, p, axis, keep))
        for p in (2, 1, 0, 3.5, float("inf"), -float("inf"), -1)
        for axis, keep in ((None, False), (1, True), ((0, -1), False))
    ),
    *(
        ("matrix_norm", (X, p, axis, keep), {}, K.matrix_norm(X, p, axis, keep))
        for p in ("fro", "nuc", 1, -1, 2, -2, float("inf"), -float("inf"))
        for axis, keep in (((-2, -1), False), ((0, 1), True), ((2, 0), False))
    ),
    ("norm", (X,), {}, K.norm(X)),
    ("norm", (X[0],), {"ord": 1}, K.norm(X[0], 1)),
    ("norm", (X,), {"ord": 3, "axis": 1}, K.norm(X, 3, 1)),
    ("norm", (X[0],), {"ord": "nuc", "axis": (0, 1), "keepdims": True}, K.norm(X[0], "nuc", (0, 1), True)),
    *(("cond", (S, p), {}, K.cond(S, p)) for p in (None, 1, -1, 2, -2, "fro", "nuc", float("inf"))),
    *(("matrix_power", (S, n), {}, K.matrix_power(S, n)) for n in (0, 1, 2, 5, -2)),
    ("multi_dot", ([T[0], W[0], T[1]],), {}, K.multi_dot([T[0], W[0], T[1]])),
    ("multi_dot", ([T[0, 0], W[0], T[1, :, 0]],), {}, K.multi_dot([T[0, 0], W[0], T[1, :, 0]])),
    ("tensorinv", (draw(2, 3, 6),), {}, K.tensorinv(draw(2, 3, 6))),
    ("tensorsolve", (draw(2, 3, 6), draw(2, 3)), {}, K.tensorsolve(draw(2, 3, 6), draw(2, 3))),
    (
        "tensorsolve",
        (draw(6, 2, 3), draw(2, 3), (0,)),
        {},
        K.tensorsolve(draw(6, 2, 3), draw(2, 3), dims=(0,)),
    ),
    ("expm", (S,), {}, K.matrix_exp(S)),
    ("expm", (draw(3, 3) * 5,), {}, K.matrix_exp(draw(3, 3) * 5)),
    ("householder_product", QR, {}, K.householder_product(*QR)),
    *(
        ("ormqr", (*QR, c, left, turned), {}, torch.ormqr(*QR, c, left, turned))
        for turned in (False, True)
        for c, left in ((draw(2, 5, 4), True), (draw(2, 4, 5), False))
    ),
    ("ldl_factor_ex", (PIVOTED,), {}, K.ldl_factor_ex(PIVOTED)),
    ("ldl_solve", (*LD, B), {}, K.ldl_solve(*LD, B)),
    ("ldl_solve", (*PIVOTED_LD, B), {}, K.ldl_solve(*PIVOTED_LD, B)),
    ("lstsq", (T, draw(2, 5, 2)), {}, K.lstsq(T, draw(2, 5, 2))),
    ("cov", (X[0, :1],), {}, torch.cov(X[0, :1])),
    ("corrcoef", (X[0, :1],), {}, torch.corrcoef(X[0, :1])),
    ("geqrf", (T,), {}, QR),
    ("geqrf", (W,), {}, torch.geqrf(W)),
    ("eigvalsh", (P.triu(), "U"), {}, K.eigvalsh(P)),
    ("cholesky", (P,), {}, K.cholesky(P)),
    ("cholesky_ex", (P,), {}, K.cholesky_ex(P)),
    ("cholesky_ex", (P, True), {}, K.cholesky_ex(P, upper=True)),
    ("cov", (X[0],), {}, torch.cov(X[0])),
    ("cov", (X[0, 0],), {"ddof": 0}, torch.cov(X[0, 0], correction=0)),
    (
        "cov",
        (X[0],),
        {"fweights": COUNTS, "aweights": WEIGHTS},
        torch.cov(X[0], fweights=COUNTS, aweights=WEIGHTS),
    ),
    ("corrcoef", (X[0],), {}, torch.corrcoef(X[0])),
    ("vecdot", (C, C + 1), {}, K.vecdot(C, C + 1)),
    ("cross", (draw(3, 4), draw(3, 4, seed=1), 0), {}, K.cross(draw(3, 4), draw(3, 4, seed=1), dim=0)),
    *(
        (
            name,
            (x,),
            options,
            getattr(F, name)(x, **{"dim" if k == "axis" else k: v for k, v in options.items()}),
        )
        for name, x in (
            ("fft", C),
            ("fft", X),
            ("ifft", C),
            ("rfft", X),
            ("irfft", C),
            ("hfft", C),
            ("ihfft", X),
        )
        for options in ({}, {"n": 5}, {"n": 8, "axis": 1, "norm": "ortho"}, {"norm": "forward", "axis": 0})
    ),
    *(
        (
            name,
            (x,),
            options,
            getattr(F, name)(x, **{"dim" if k == "axes" else k: v for k, v in options.items()}),
        )
        for name, x in (("fftn", C), ("ifftn", X), ("rfftn", X), ("irfftn", C), ("hfftn", C), ("ihfftn", X))
        for options in ({}, {"s": (3, 4)}, {"s": (5,), "axes": (1,), "norm": "ortho"}, {"axes": (2, 0)})
    ),
    ("fftshift", (X,), {}, F.fftshift(X)),
    ("ifftshift", (X, 1), {}, F.ifftshift(X, 1)),
    ("ifftshift", (X[:, :3], (1, 2)), {}, F.ifftshift(X[:, :3], (1, 2))),
    ("fftfreq", (7, 0.5), {}, F.fftfreq(7, 0.5)),
    ("rfftfreq", (8,), {}, F.rfftfreq(8)),
    *(
        ("orthogonal_polynomial", (Z, N, family), {}, getattr(L, name)(Z, N))
        for family, name in (
            ("chebyshev_t", "chebyshev_polynomial_t"),
            ("chebyshev_u", "chebyshev_polynomial_u"),
            ("chebyshev_v", "chebyshev_polynomial_v"),
            ("chebyshev_w", "chebyshev_polynomial_w"),
            ("hermite_h", "hermite_polynomial_h"),
            ("hermite_he", "hermite_polynomial_he"),
            ("laguerre_l", "laguerre_polynomial_l"),
            ("legendre_p", "legendre_polynomial_p"),
        )
    ),
    ("orthogonal_polynomial", (Z, 4, "legendre_p"), {}, L.legendre_polynomial_p(Z, 4)),
    *(
        (name, (LINE,), {}, getattr(L, name)(LINE))
        for name in ("entr", "erfcx", "ndtr", "log_ndtr", "digamma", "gammaln")
    ),
    ("ndtri", (UNIT,), {}, L.ndtri(UNIT)),
    ("bessel_i", (LINE * 3, 0), {"scaled": True}, L.i0e(LINE * 3)),
    ("bessel_i", (LINE * 3, 1), {"scaled": True}, L.i1e(LINE * 3)),
    ("bessel_i", (LINE, 0), {}, L.i0(LINE)),
    ("bessel_i", (LINE, 1), {}, L.i1(LINE)),
    ("hurwitz_zeta", (POWERS, STARTS), {}, L.zeta(POWERS, STARTS)),
    ("sinc", (LINE,), {}, torch.sinc(LINE)),
    *(
        ("argsort", (x, axis, down), {}, torch.argsort(x, dim=axis, descending=down, stable=True))
        for x in (X, torch.tensor([[2, 1, 2, 0], [1, 1, 3, 3]]))
        for axis in (0, -1)
        for down in (False, True)
    ),
    ("sort_with_index", (X, 1, True), {}, torch.sort(X, 1, True)),
    ("topk", (X, 2), {}, torch.topk(X, 2)),
    ("topk", (X, 2, 0, False), {}, torch.topk(X, 2, 0, False)),
    ("vander", (X, 3), {}, K.vander(X, N=3)),
]
ROWS = [
    (dialect, *case) for case in CASES for dialect in ARRAYS if (FOLDER / dialect / f"{case[0]}.py").exists()
]


@pytest.mark.parametrize(
    ("dialect", "name", "arguments", "options", "expected"),
    ROWS,
    ids=[f"{row[0]}-{row[1]}-{i}" for i, row in enumerate(ROWS)],
)
def test_helper(dialect, name, arguments, options, expected):
    pytest.importorskip(ARRAYS[dialect][0].split(".")[0])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        agree(dialect, name, arguments, options, expected, 2e-4)
