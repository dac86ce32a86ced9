"""Results as NumPy arrays, and when two of them are equal."""

import numpy as np

RTOL, ATOL = 1e-4, 1e-5
GRADIENT_RTOL, GRADIENT_ATOL = 1e-3, 1e-4
HALF = {"float16": 4e-3, "bfloat16": 2e-2, "complex32": 4e-3}
KINDS = {"b": "bool", "i": "int", "u": "int", "f": "float", "c": "complex"}


class NoValue(Exception):
    """A result that is no array, number or sequence of these."""


def array_of(value):
    """The array and the kind of a result of any framework."""
    module = type(value).__module__.split(".")[0]
    if module == "torch":
        value = torch_array(value)
    elif module == "mlx":
        import mlx.core as mx

        value = np.array(value.astype(mx.float32) if value.dtype == mx.bfloat16 else value)
    elif hasattr(value, "numpy"):
        value = value.numpy()
    elif not isinstance(value, bool | int | float | complex | np.generic) and not hasattr(value, "__array__"):
        raise NoValue(f"a result of the type {type(value).__name__}")
    array = np.asarray(value)
    if array.dtype.name in ("bfloat16", "float8_e4m3fn", "float8_e5m2"):
        return array.astype(np.float32), "float"
    if array.dtype.kind not in KINDS:
        raise NoValue(f"a result of the type {type(value).__name__}")
    return array, KINDS[array.dtype.kind]


def torch_array(value):
    """A tensor as NumPy has it."""
    import torch

    if not isinstance(value, torch.Tensor):
        raise NoValue(f"a result of the type {value if isinstance(value, type) else type(value).__name__}")
    if value.layout != torch.strided:
        raise NoValue("a sparse result")
    value = value.detach().resolve_conj().resolve_neg()
    if value.dtype == torch.bfloat16:
        value = value.float()
    if value.dtype == torch.complex32:
        value = value.to(torch.complex64)
    return value.contiguous().numpy()


def flatten(value, leaves):
    """The structure of a result; its arrays are added to the leaves. Strings stand for themselves."""
    if value is None:
        return None
    if isinstance(value, str):
        return {"text": value}
    if type(value).__name__ in ("Size", "TensorShape"):
        value = tuple(int(one) for one in value)
    if isinstance(value, list | tuple):
        return [flatten(one, leaves) for one in value]
    leaves.append(array_of(value))
    return "array"


def shown(structure):
    """A structure in words."""
    if structure is None:
        return "None"
    if isinstance(structure, dict):
        return repr(structure["text"])
    if isinstance(structure, list):
        return f"a sequence of {len(structure)}"
    return "an array"


def other_structure(want, got):
    """What differs between two structures, nothing if they are the same."""
    if isinstance(want, list) and isinstance(got, list) and len(want) == len(got):
        return next((text for text in map(other_structure, want, got) if text), "")
    return "" if want == got else f"{shown(got)} in place of {shown(want)}"


def close(got, want, rtol=RTOL, atol=ATOL):
    """Whether the values are the same: integers exactly, others relative to the largest, NaN equals NaN."""
    got, want = np.asarray(got), np.asarray(want)
    if want.dtype.kind in "biu":
        return bool(np.array_equal(got, want))
    sizes = np.abs(want[np.isfinite(want)])
    scale = max(1.0, float(sizes.max())) if sizes.size else 1.0
    kind = np.complex128 if "c" in (want.dtype.kind, got.dtype.kind) else np.float64
    return bool(
        np.allclose(got.astype(kind), want.astype(kind), rtol=rtol, atol=atol * scale, equal_nan=True)
    )


def difference(got, want):
    """The largest difference, for messages."""
    kind = np.complex128 if "c" in (want.dtype.kind, got.dtype.kind) else np.float64
    other = ~(np.isfinite(got) | np.isfinite(want)) & ~((got == want) | (np.isnan(got) & np.isnan(want)))
    other |= np.isfinite(got) != np.isfinite(want)
    if other.any():
        at = tuple(int(i) for i in np.argwhere(other)[0])
        return f"{got[at]} in place of {want[at]}"
    with np.errstate(all="ignore"):
        gaps = np.abs(got.astype(kind) - want.astype(kind))
    gaps = gaps[np.isfinite(gaps)]
    return f"largest difference {float(gaps.max()) if gaps.size else float('nan'):.3g}"


def adjoint(matrix):
    """The conjugate transpose."""
    return np.conj(np.swapaxes(matrix, -1, -2))


def wide(array):
    """The same in double precision."""
    return array.astype(np.complex128 if array.dtype.kind == "c" else np.float64)


def rebuilt(how, parts):
    """What a decomposition stands for, whatever signs and phases it chose, and its orthonormal factors."""
    parts = [wide(part) for part in parts]
    if how in ("svd", "svd_v"):
        u, s, v = parts
        v = v if how == "svd" else adjoint(v)
        k = s.shape[-1]
        return [(u[..., :k] * s[..., None, :]) @ v[..., :k, :], s], [u, adjoint(v)]
    if how == "eigh":
        values, vectors = parts
        return [(vectors * values[..., None, :]) @ adjoint(vectors), values], [vectors]
    if how == "eig":
        values, vectors = parts
        return [(vectors * values[..., None, :]) @ np.linalg.inv(vectors)], []
    if how == "qr":
        return [parts[0] @ parts[1]], [parts[0]]
    assert how == "geqrf", how
    packed = parts[0]
    r = np.triu(packed)[..., : min(packed.shape[-2:]), :]
    return [adjoint(r) @ r], []


def same_set(got, want):
    """Whether two lists hold the same numbers in any order."""
    left = list(np.ravel(got))
    scale = max([1.0, *(abs(one) for one in np.ravel(want))])
    for one in np.ravel(want):
        nearest = min(range(len(left)), key=lambda i: abs(left[i] - one))
        if abs(left.pop(nearest) - one) > 1e-4 * scale:
            return False
    return True


def wrong_values(how, got, want, dtypes, rtol=RTOL, atol=ATOL):
    """What differs between the leaves of two results, nothing if they are equal."""
    for i, ((mine, kind), (theirs, their_kind)) in enumerate(zip(got, want, strict=True)):
        at = f"result {i}: " if len(want) > 1 else ""
        if mine.shape != theirs.shape:
            return f"{at}shape {list(mine.shape)}, expected {list(theirs.shape)}"
        if kind != their_kind:
            return f"{at}{kind} result, expected {their_kind}"
    if how == "random":
        return ""
    if how == "set":
        good = all(same_set(got[0][0][i], want[0][0][i]) for i in np.ndindex(*want[0][0].shape[:-1]))
        return "" if good else "other numbers"
    if how != "value":
        mine, factors = rebuilt(how, [part for part, _ in got])
        theirs, _ = rebuilt(how, [part for part, _ in want])
        if not all(close(m, t, 1e-4, 1e-4) for m, t in zip(mine, theirs, strict=True)):
            return "the factors rebuild another matrix"
        good = all(np.allclose(adjoint(q) @ q, np.eye(q.shape[-1]), atol=1e-3) for q in factors)
        return "" if good else "a factor is not orthonormal"
    for i, ((mine, _), (theirs, _), dtype) in enumerate(zip(got, want, dtypes, strict=True)):
        coarse = HALF.get(dtype)
        if not close(mine, theirs, coarse or rtol, coarse or atol):
            return (f"result {i}: " if len(want) > 1 else "") + difference(mine, theirs)
    return ""
