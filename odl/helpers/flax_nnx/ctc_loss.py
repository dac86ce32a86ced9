import jax
import jax.numpy as jnp


def ctc_loss(x, targets, input_lengths, target_lengths, blank=0, reduction="mean", zero_infinity=False):
    """Connectionist temporal classification of log probabilities (time, batch, classes) or (time, classes).

    Targets are (batch, length), or all labels one after the other.
    """
    single = x.ndim == 2
    x, targets = (x[:, None] if single else x), targets.astype(jnp.int32)
    steps, batch = x.shape[:2]
    inputs, lengths = (
        jnp.broadcast_to(jnp.asarray(size).astype(jnp.int32), (batch,))
        for size in (input_lengths, target_lengths)
    )
    if targets.ndim == 1:
        starts = jnp.cumsum(lengths) - lengths
        places = starts[:, None] + jnp.arange(targets.shape[0])
        targets = jnp.take(targets, jnp.clip(places, 0, targets.shape[0] - 1))
    # blanks stand between the labels and around them
    blanks = jnp.zeros_like(targets[:, :1]) + blank
    pairs = jnp.stack([jnp.zeros_like(targets) + blank, targets], axis=-1).reshape(batch, -1)
    labels = jnp.concatenate([pairs, blanks], axis=1)
    states = jnp.arange(labels.shape[1])
    never = -1e30  # an infinite one has no gradient
    skips = (labels != blank) & (labels != jnp.roll(labels, 2, 1)) & (states >= 2)
    scores = jnp.take_along_axis(x, jnp.broadcast_to(labels, (steps, *labels.shape)), 2)

    def step(alpha, now):
        t, score = now
        once = jnp.where(states > 0, jnp.roll(alpha, 1, 1), never)
        twice = jnp.where(skips, jnp.roll(alpha, 2, 1), never)
        following = jnp.logaddexp(jnp.logaddexp(alpha, once), twice) + score
        return jnp.where((t < inputs)[:, None], following, alpha), None

    first = jnp.where(states < 2, scores[0], never)
    alpha, _ = jax.lax.scan(step, first, (jnp.arange(1, steps), scores[1:]))
    alpha = jnp.where(states <= 2 * lengths[:, None], alpha, never)
    last = jnp.where(states >= 2 * lengths[:, None] - 1, alpha, never)
    loss = -jax.nn.logsumexp(last, axis=1)
    loss = jnp.where(loss > 1e29, 0 if zero_infinity else jnp.inf, loss)
    if reduction == "none":
        return loss[0] if single else loss
    return (loss / jnp.maximum(lengths, 1).astype(loss.dtype)).mean() if reduction == "mean" else loss.sum()
