"""Containers that have names keep order, names and attributes, also when they are split and merged."""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from flax import nnx
from neural import copy, draw, last, load, same_map
from torch import nn


class Scale(nnx.Module):
    def __init__(self, factor):
        self.factor = nnx.Param(jnp.array(factor))

    def __call__(self, x):
        return x * self.factor[...]


def shift(x):
    return x + 1


@pytest.fixture
def sequential():
    return load("NamedSequential")({"z": Scale(2.0), "shift": shift, "a": Scale(3.0)})


def test_sequential_of_names(sequential):
    assert sequential(1.0) == 9
    assert [name for name, _ in sequential.named_children()] == ["z", "shift", "a"]
    assert sequential.z is sequential[0] and sequential.layers[2] is sequential.a is sequential[-1]
    assert len(sequential) == 3 and list(sequential) == list(sequential.children())
    assert sequential[1:](1.0) == 6 and isinstance(sequential, nnx.Sequential)


def test_sequential_keeps_its_order_when_it_is_traced(sequential):
    assert nnx.jit(lambda model, x: model(x))(sequential, 1.0) == 9
    merged = nnx.merge(*nnx.split(sequential))
    assert merged(1.0) == 9 and merged.names == ("z", "shift", "a")
    assert jax.tree.leaves(nnx.grad(lambda model: model(1.0))(sequential))


def test_sequential_grows():
    sequential = load("NamedSequential")()
    assert sequential(4.0) == 4
    sequential.add_module("norm", Scale(2.0))
    sequential.append(shift).extend([Scale(5.0), partial(jnp.multiply, 2)])
    assert sequential.names == ("norm", "1", "2", "3") and sequential(1.0) == 30
    sequential.add_module("norm", Scale(1.0))
    sequential[3] = shift
    assert len(sequential) == 4 and sequential(1.0) == 11


def test_sequential_takes_layers():
    sequential = load("NamedSequential")(Scale(2.0), shift)
    sequential.insert(1, Scale(4.0))
    assert sequential.names == ("0", "1", "2") and sequential(1.0) == 9


def test_sequential_as_a_base():
    class Block(load("NamedSequential")):
        def __init__(self):
            super().__init__()
            self.channels = 3
            self.add_module("up", Scale(2.0))

    assert Block()(1.0) == 2 and Block().names == ("up",)
    state = nnx.to_flat_state(nnx.state(Block()))
    assert [path for path, _ in state] == [("up", "factor")]


def test_dict_has_only_its_modules():
    class Block(load("ModuleDict")):
        def __init__(self):
            super().__init__({"z": Scale(2.0)})
            self.channels = 3
            self["a"] = Scale(3.0)

    block = Block()
    assert list(block) == ["z", "a"] and len(block) == 2 and "channels" not in block
    assert nnx.jit(lambda block: [m(1.0) for m in block.values()])(block) == [2, 3]
    del block["z"]
    assert [name for name, _ in block.items()] == ["a"] and block["a"](1.0) == 3
    assert list(load("ModuleDict")([("b", shift), ("a", shift)])) == ["b", "a"]


def test_dict_keeps_its_order_when_it_is_traced():
    step = nnx.jit(lambda model: nnx.grad(lambda model: model["z"](1.0) + model["a"](1.0))(model))
    model = load("ModuleDict")({"z": Scale(2.0), "shift": shift, "a": Scale(3.0)})
    for _ in range(2):
        step(model)
        assert list(model) == ["z", "shift", "a"]
        assert nnx.jit(lambda model: [m(1.0) for m in model.values()])(model) == [2, 2, 3]


def test_a_mode_that_is_set_gives_its_module():
    set_mode = load("set_mode")
    module = nnx.BatchNorm(2, rngs=nnx.Rngs(0))
    assert set_mode(module, False) is module and module.use_running_average
    assert set_mode(module) is module and not module.use_running_average


def test_frozen_parameters_have_no_gradients():
    set_trainable = load("set_trainable")
    shared = nnx.Linear(2, 2, rngs=nnx.Rngs(0))
    model = nnx.List([shared, nnx.Linear(2, 2, rngs=nnx.Rngs(1)), nnx.BatchNorm(2, rngs=nnx.Rngs(0))])
    model.append(nnx.List([shared]))
    count = len(jax.tree.leaves(nnx.state(model, nnx.Param)))
    assert set_trainable(model[0], False) is shared
    assert len(jax.tree.leaves(nnx.state(model, nnx.Param))) == count - 2
    assert model[3][0].kernel is model[0].kernel and not isinstance(shared.bias, nnx.Param)
    set_trainable(model, False)
    assert not jax.tree.leaves(nnx.state(model, nnx.Param))
    set_trainable(model)
    assert len(jax.tree.leaves(nnx.state(model, nnx.Param))) == count
    assert isinstance(model[2].mean, nnx.BatchStat)


@pytest.mark.parametrize("n,shape", [(1, (2, 4, 11)), (2, (2, 4, 9, 8)), (3, (1, 4, 6, 7, 5))])
@pytest.mark.parametrize(
    "options",
    [
        {"groups": 4},
        {"groups": 2, "stride": 2, "padding": 1, "output_padding": 1},
        {"groups": 2, "dilation": 2, "bias": False},
        {"groups": 1, "stride": 3},
    ],
)
def test_grouped_transposed_convolution(n, shape, options):
    theirs = getattr(nn, f"ConvTranspose{n}d")(4, 8, 3, **options)
    options = {"use_bias" if name == "bias" else name: value for name, value in options.items()}
    ours = load("GroupedConvTranspose")(4, 8, (3,) * n, **options, rngs=nnx.Rngs(0))
    assert np.std(ours.weight[...]) > 0.05
    x = draw(*shape)
    same_map(copy(ours, theirs)(last(x)), theirs(x), 1e-4)


@pytest.mark.parametrize(
    "layer",
    [
        nnx.Linear(2, 3, rngs=nnx.Rngs(0)),
        nnx.Conv(2, 3, (3, 3), rngs=nnx.Rngs(0)),
        nnx.BatchNorm(3, rngs=nnx.Rngs(0)),
        nnx.Embed(2, 3, rngs=nnx.Rngs(0)),
    ],
)
def test_layers_have_a_weight(layer):
    assert load("has_weight")(layer)
    assert isinstance(load("weight_of")(layer), nnx.Param)
    assert not load("has_weight")(nnx.List([layer]))


def test_submodules():
    rngs = nnx.Rngs(0)
    sequential = nnx.Sequential(nnx.Linear(2, 3, rngs=rngs), nnx.relu)
    assert list(load("submodules")(sequential)) == ["0", "1"]
    assert list(load("submodules")(sequential).values()) == list(sequential.layers)
    named = load("NamedSequential")({"first": nnx.Linear(2, 3, rngs=rngs), "second": nnx.relu})
    assert list(load("submodules")(named)) == ["first", "second"]

    class Pair(nnx.Module):
        def __init__(self):
            self.b = nnx.Linear(2, 3, rngs=rngs)
            self.size = 3
            self.a = nnx.Linear(3, 2, rngs=rngs)

    assert list(load("submodules")(Pair())) == ["b", "a"]
