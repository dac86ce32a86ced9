def eigvalsh(a, UPLO="L"):
    """Eigenvalues of Hermitian matrices of which one triangle is read."""
    return eigh(a, UPLO)[0]
