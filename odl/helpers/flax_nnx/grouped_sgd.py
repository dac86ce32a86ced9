import jax
import optax
from flax import nnx


def grouped_sgd(groups, model, learning_rate, momentum=0, nesterov=False, weight_decay=0):
    """Gradient descent whose options are those of a group of parameters: a dict of `params` and options."""
    options = dict(momentum=momentum, nesterov=nesterov)
    groups = [group if isinstance(group, dict) else {"params": [group]} for group in groups]
    members = {id(p): str(i) for i, group in enumerate(groups) for p in group["params"]}
    variables = jax.tree.leaves(nnx.state(model, nnx.Param), is_leaf=lambda p: isinstance(p, nnx.Variable))
    labels = [members.get(id(p), "none") for p in variables]

    def transformation(params=None, lr=learning_rate, weight_decay=weight_decay, **own):
        return optax.chain(optax.add_decayed_weights(weight_decay), optax.sgd(lr, **options | own))

    transformations = {str(i): transformation(**group) for i, group in enumerate(groups)}
    return optax.multi_transform(
        transformations | {"none": optax.set_to_zero()},
        lambda params: jax.tree.unflatten(jax.tree.structure(params), labels),
    )
