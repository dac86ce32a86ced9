"""Optimisers and their helpers take the steps of PyTorch."""

import importlib
import importlib.util
from pathlib import Path

import jax.numpy as jnp
import numpy as np
import optax
import pytest
import torch
from flax import nnx

HELPERS = Path(__file__).parents[2] / "odl" / "helpers" / "flax_nnx"


def helper(name):
    spec = importlib.util.spec_from_file_location(name, HELPERS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, name)


def data():
    rng = np.random.default_rng(0)
    return [rng.normal(size=shape).astype(np.float32) for shape in ((16, 5), (16, 3), (5, 3), (3,))]


class Linear(nnx.Module):
    def __init__(self, weight, bias):
        self.weight = nnx.Param(jnp.asarray(weight))
        self.bias = nnx.Param(jnp.asarray(bias))

    def __call__(self, x):
        return jnp.tanh(x @ self.weight + self.bias)


def torch_steps(make, count=20):
    x, y, weight, bias = (torch.tensor(value) for value in data())
    weight.requires_grad_()
    bias.requires_grad_()
    optimizer = make(weight, bias)
    losses = []
    for _ in range(count):
        optimizer.zero_grad()
        loss = ((torch.tanh(x @ weight + bias) - y) ** 2).mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return weight.detach().numpy(), bias.detach().numpy(), losses


def nnx_steps(make, count=20):
    x, y, weight, bias = data()
    model = Linear(weight, bias)
    optimizer = nnx.Optimizer(model, make(model), wrt=nnx.Param)

    def loss_fn(model):
        return ((model(x) - y) ** 2).mean()

    @nnx.jit
    def step(model, optimizer):
        loss, grads = nnx.value_and_grad(loss_fn)(model)
        optimizer.update(model, grads)
        return loss

    losses = [float(step(model, optimizer)) for _ in range(count)]
    return np.asarray(model.weight[...]), np.asarray(model.bias[...]), losses


CASES = {
    "adam": (
        lambda p: torch.optim.Adam(p, 0.01, betas=(0.5, 0.99)),
        lambda: optax.adam(0.01, b1=0.5, b2=0.99),
    ),
    "adam penalty": (
        lambda p: torch.optim.Adam(p, 0.05, weight_decay=0.1),
        lambda: helper("adam")(0.05, weight_decay=0.1),
    ),
    "adamw": (lambda p: torch.optim.AdamW(p, 0.05), lambda: optax.adamw(0.05, weight_decay=0.01)),
    "sgd": (lambda p: torch.optim.SGD(p, 0.1), lambda: optax.sgd(0.1)),
    "momentum": (lambda p: torch.optim.SGD(p, 0.1, momentum=0.9), lambda: optax.sgd(0.1, momentum=0.9)),
    "nesterov": (
        lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, nesterov=True),
        lambda: optax.sgd(0.1, momentum=0.9, nesterov=True),
    ),
    "sgd penalty": (
        lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, weight_decay=0.1),
        lambda: helper("sgd")(0.1, momentum=0.9, weight_decay=0.1),
    ),
    "rmsprop": (lambda p: torch.optim.RMSprop(p), lambda: helper("rmsprop")()),
    "rmsprop options": (
        lambda p: torch.optim.RMSprop(
            p, 0.02, alpha=0.9, momentum=0.5, centered=True, weight_decay=0.1, eps=1e-3
        ),
        lambda: helper("rmsprop")(0.02, alpha=0.9, momentum=0.5, centered=True, weight_decay=0.1, eps=1e-3),
    ),
    "adagrad": (lambda p: torch.optim.Adagrad(p, 0.1), lambda: helper("adagrad")(0.1)),
    "adagrad options": (
        lambda p: torch.optim.Adagrad(p, lr_decay=0.1, weight_decay=0.1, initial_accumulator_value=0.1),
        lambda: helper("adagrad")(lr_decay=0.1, weight_decay=0.1, initial_accumulator_value=0.1),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_steps(name):
    theirs, ours = CASES[name]
    expected = torch_steps(lambda *p: theirs(p))
    for a, b in zip(expected, nnx_steps(lambda model: ours()), strict=True):
        np.testing.assert_allclose(b, a, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize(
    ("name", "theirs", "options", "own"),
    [
        ("adam", torch.optim.Adam, {"betas": (0.9, 0.95)}, {"weight_decay": 0.3, "lr": 0.02}),
        ("adamw", torch.optim.AdamW, {"betas": (0.9, 0.95)}, {"weight_decay": 0.3, "betas": (0.5, 0.9)}),
        ("sgd", torch.optim.SGD, {"momentum": 0.9}, {"weight_decay": 0.3, "momentum": 0.5}),
    ],
)
def test_groups(name, theirs, options, own):
    expected = torch_steps(lambda w, b: theirs([{"params": [w], **own}, {"params": [b]}], lr=0.05, **options))
    given = dict(options)
    if "betas" in given:
        given["b1"], given["b2"] = given.pop("betas")

    def make(model):
        groups = [{"params": [model.weight], **own}, {"params": [model.bias]}]
        return helper(f"grouped_{name}")(groups, model, 0.05, **given)

    for a, b in zip(expected, nnx_steps(make), strict=True):
        np.testing.assert_allclose(b, a, atol=1e-5, rtol=1e-5)


def test_a_parameter_in_no_group_stays():
    def make(model):
        return helper("grouped_sgd")([{"params": [model.bias]}], model, 0.1)

    np.testing.assert_array_equal(nnx_steps(make)[0], data()[2])


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("StepLR", {"step_size": 3, "gamma": 0.5}),
        ("ExponentialLR", {"gamma": 0.9}),
        ("CosineAnnealingLR", {"T_max": 8}),
        ("LambdaLR", {"lr_lambda": lambda count: (count + 1) / 20}),
    ],
)
def test_schedulers(name, options):
    x, y, weight, _ = (torch.tensor(value) for value in data())
    weight.requires_grad_()
    theirs = torch.optim.AdamW([weight], lr=0.02)
    scheduler = getattr(torch.optim.lr_scheduler, name)(theirs, **options)
    model = Linear(*data()[2:])
    ours = nnx.Optimizer(model, helper("scheduled")(optax.adamw(0.02, weight_decay=0.01)), wrt=nnx.Param)
    own = helper(name)(ours, **options)
    for _ in range(20):
        theirs.zero_grad()
        ((torch.tanh(x @ weight) - y) ** 2).mean().backward()
        theirs.step()
        scheduler.step()
        grads = nnx.grad(lambda model: ((jnp.tanh(x.numpy() @ model.weight) - y.numpy()) ** 2).mean())(model)
        ours.update(model, grads)
        own.step()
    np.testing.assert_allclose(np.asarray(model.weight[...]), weight.detach().numpy(), atol=1e-5, rtol=1e-5)
