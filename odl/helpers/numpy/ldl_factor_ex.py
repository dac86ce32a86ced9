import numpy as np
import scipy


def ldl_factor_ex(x, hermitian=False):
    """Factors of symmetric matrices (the lower triangle counts) with the pivots of LAPACK, and its info."""
    if not x.size:
        return x, np.zeros(x.shape[:-1], np.int32), np.zeros(x.shape[:-2], np.int32)
    name = "hetrf" if hermitian and np.iscomplexobj(x) else "sytrf"
    factorise = scipy.linalg.get_lapack_funcs(name, (x,))
    parts = [factorise(each, lower=1) for each in x.reshape(-1, *x.shape[-2:])]
    factors, pivots, info = (np.array(part) for part in zip(*parts, strict=True))
    pivots = pivots.astype(np.int32).reshape(x.shape[:-1])
    return np.tril(factors).reshape(x.shape), pivots, info.astype(np.int32).reshape(x.shape[:-2])
