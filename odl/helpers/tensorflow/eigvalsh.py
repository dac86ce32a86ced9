import tensorflow as tf


def eigvalsh(a, UPLO="L"):
    """Eigenvalues of Hermitian matrices of which one triangle is read."""
    return tf.linalg.eigvalsh(a if UPLO == "L" else tf.linalg.adjoint(a))
