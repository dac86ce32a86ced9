import numpy as np


def pinv(x, atol=None, rtol=None, hermitian=False):
    """Pseudo-inverse without the singular values up to max(atol, rtol times the largest one)."""
    u, s, vh = np.linalg.svd(x, full_matrices=False, hermitian=hermitian)
    if rtol is None:
        small = np.finfo(s.dtype).eps * max(x.shape[-2:])
        rtol = small if atol is None else np.where(np.asarray(atol) > 0, 0.0, small)
    least = np.maximum(0.0 if atol is None else atol, rtol * s.max(-1))
    return vh.mT.conj() @ (u.mT.conj() / np.where(s > least[..., None], s, np.inf)[..., None])
