"""An encoder of vectors that keeps statistics and maps of what it has seen."""
from functools import partial

import jax
import jax.numpy as jnp
from flax import nnx


class ModuleDict(nnx.Dict):
    """Modules under their names, in the order they came in; other attributes of a class are no items."""

    def __init__(self, modules=None):
        self.names = ()
        self.update(modules or {})

    def __setitem__(self, name, module):
        if name in self.names:
            delattr(self, name)  # a layer with weights cannot take the place of a function
        else:
            self.names += (name,)
        setattr(self, name, module)

    def add_module(self, name, module):
        self[name] = module

    register_module = add_module

    def __delitem__(self, name):
        self.names = tuple(other for other in self.names if other != name)
        delattr(self, name)

    def __contains__(self, name):
        return name in self.names

    def __iter__(self):
        return iter(self.names)

    def __len__(self):
        return len(self.names)


def max_with_index(x, axis, keepdims=False):
    """Maximum along an axis and its index, or the maximum of two arrays."""
    if getattr(axis, "ndim", None) is not None:
        return jnp.maximum(x, axis)
    axis = axis if x.ndim else None
    return x.max(axis=axis, keepdims=keepdims), x.argmax(axis=axis, keepdims=keepdims)


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


def weight_of(module):
    """The main parameter of a layer, whatever it is called: kernel, embedding, scale or weight."""
    names = ("kernel", "embedding", "scale", "weight")
    return next(getattr(module, name) for name in names if hasattr(module, name))


class RunningScale(nnx.Module):
    """Divides by a running mean of the sizes."""

    def __init__(self, dim, momentum=0.1):
        self.momentum = momentum
        self.size = nnx.Variable(jnp.ones(dim))
        self.steps = nnx.Variable(jnp.array(0))
        self.seen = nnx.Variable(jnp.zeros(dim))
        self.deterministic = False

    def __call__(self, x):
        if not self.deterministic:
            mean = jnp.abs(jax.lax.stop_gradient(x)).mean(axis=0)
            self.size[...] = (1 - self.momentum) * self.size + self.momentum * mean
            self.steps[...] += 1
            self.seen[...] = self.seen * 0.5 + mean
        scale = self.size + 0.01
        scale = jnp.where(scale > 2, 2.0, scale)
        return x / scale


class RunningEncoder(nnx.Module):
    def __init__(self, dim=6, heads=2, *, rngs: nnx.Rngs):
        self.scale = RunningScale(dim)
        self.stem = nnx.Linear(dim, dim, rngs=rngs)
        self.stem.kernel = nnx.Variable(self.stem.kernel[...])
        self.steps = ModuleDict({
            "widen": nnx.Linear(dim, 2 * dim, rngs=rngs),
            "act": partial(nnx.gelu, approximate=False),
            "narrow": nnx.Linear(2 * dim, dim, rngs=rngs),
        })
        self.heads = nnx.List([nnx.Linear(dim, 3, rngs=rngs) for _ in range(heads)])
        self.maps = nnx.data([])
        for m in (module for _, module in nnx.iter_modules(self)):
            if isinstance(m, nnx.Embed):
                weight_of(m)[...] = jnp.zeros(weight_of(m).shape)
        set_trainable(self.heads[0], False)

    def __call__(self, x):
        h = self.stem(self.scale(x))
        for step in self.steps.values():
            h = step(h)
        self.last = nnx.data(h)
        self.maps = nnx.data([])
        for head in self.heads:
            self.maps.append(nnx.softmax(head(h)))
        best = max_with_index(jnp.stack(self.maps), 0)
        return best[0], jax.lax.top_k(h, 2)[1], self.last * 2
