import jax
import optax
from flax import nnx


def grouped_adamw(groups, model, learning_rate, b1=0.9, b2=0.999, eps=1e-8, weight_decay=0.01):
    """AdamW whose options are those of a group of parameters: a dict of `params` and options."""
    options = dict(b1=b1, b2=b2, eps=eps, weight_decay=weight_decay)
    groups = [group if isinstance(group, dict) else {"params": [group]} for group in groups]
    members = {id(p): str(i) for i, group in enumerate(groups) for p in group["params"]}
    variables = jax.tree.leaves(nnx.state(model, nnx.Param), is_leaf=lambda p: isinstance(p, nnx.Variable))
    labels = [members.get(id(p), "none") for p in variables]

    def transformation(params=None, lr=learning_rate, **own):
        if "betas" in own:
            own["b1"], own["b2"] = own.pop("betas")
        return optax.adamw(lr, **options | own)

    transformations = {str(i): transformation(**group) for i, group in enumerate(groups)}
    return optax.multi_transform(
        transformations | {"none": optax.set_to_zero()},
        lambda params: jax.tree.unflatten(jax.tree.structure(params), labels),
    )
