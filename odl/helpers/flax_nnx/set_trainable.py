from flax import nnx


class FrozenParam(nnx.Variable):
    """A parameter that is not trained."""


def set_trainable(module, trainable=True):
    """Freeze the parameters of a module, or train them again, and return it; only nnx.Param is trained."""
    before, after = (FrozenParam, nnx.Param) if trainable else (nnx.Param, FrozenParam)
    nodes = [node for _, node in nnx.iter_graph(module) if isinstance(node, nnx.Pytree)]
    changed = {}
    for node in nodes:
        for name, value in list(vars(node).items()):
            if isinstance(value, before):
                setattr(node, name, changed.setdefault(id(value), after(value[...])))
    return module
