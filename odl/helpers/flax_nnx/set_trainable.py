from flax import nnx


class Frozen(nnx.Variable):
    """A parameter that is not trained."""


def set_trainable(module, trainable=True):
    """Freeze the parameters of a module, or train them again; gradients are those of nnx.Param."""
    before, after = (Frozen, nnx.Param) if trainable else (nnx.Param, Frozen)
    changed = {}
    for _, node in nnx.iter_graph(module):
        for name, value in list(vars(node).items()) if isinstance(node, nnx.Pytree) else ():
            if isinstance(value, before):
                setattr(node, name, changed.setdefault(id(value), after(value[...])))
    return module
