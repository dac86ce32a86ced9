import tensorflow as tf


def eigh(a, UPLO="L"):
    """Eigenvalues and vectors of Hermitian matrices of which one triangle is read."""
    return tf.linalg.eigh(a if UPLO == "L" else tf.linalg.adjoint(a))
