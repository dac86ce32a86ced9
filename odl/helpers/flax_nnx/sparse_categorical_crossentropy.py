import jax
import jax.numpy as jnp


def sparse_categorical_crossentropy(y_true, y_pred, from_logits=False, ignore_class=None, axis=-1):
    """Cross entropy along an axis with numbers of classes; a class may count nothing."""
    logs = jnp.moveaxis(y_pred if from_logits else jnp.log(jnp.clip(y_pred, 1e-7, 1.0 - 1e-7)), axis, -1)
    logs = jax.nn.log_softmax(logs, axis=-1)
    y_true = y_true[..., 0] if y_true.ndim == y_pred.ndim and y_true.shape[-1] == 1 else y_true
    y_true = y_true.astype(jnp.int32)
    kept = jnp.zeros_like(y_true) == 0 if ignore_class is None else y_true != ignore_class
    places = jnp.where(kept, y_true, jnp.zeros_like(y_true))
    found = -jnp.take_along_axis(logs, places[..., None], axis=-1)[..., 0]
    return jnp.where(kept, found, jnp.zeros_like(found))
