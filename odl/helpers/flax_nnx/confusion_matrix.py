import jax.numpy as jnp


def confusion_matrix(labels, predictions, num_classes=None):
    """How often each class was taken for each: rows are labels."""
    if num_classes is None:
        num_classes = int(jnp.max(jnp.stack([jnp.max(labels), jnp.max(predictions)]))) + 1
    classes = jnp.arange(num_classes).astype(jnp.int32)
    rows = (labels[:, None].astype(jnp.int32) == classes).astype(jnp.float32)
    columns = (predictions[:, None].astype(jnp.int32) == classes).astype(jnp.float32)
    return (jnp.swapaxes(rows, 0, 1) @ columns).astype(jnp.int32)
