"""Optimisers and their helpers take the steps of PyTorch."""

import importlib
import importlib.util
from inspect import signature
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

for _name, _options in {
    "Adamax": [{}, {"betas": (0.8, 0.99), "weight_decay": 0.1}],
    "NAdam": [{}, {"betas": (0.5, 0.9), "weight_decay": 0.1}, {"momentum_decay": 0.1}],
    "RAdam": [{}, {"betas": (0.5, 0.9), "weight_decay": 0.1}],
    "Adadelta": [{}, {"rho": 0.5, "eps": 1e-3, "weight_decay": 0.1}],
    "Rprop": [{}, {"etas": (0.4, 1.3), "step_sizes": (1e-4, 0.02)}],
    "ASGD": [{}, {"lambd": 0.1, "alpha": 0.5, "weight_decay": 0.1}],
}.items():
    for _given in _options:
        _ours = dict(_given)
        if "betas" in _ours:
            _ours["b1"], _ours["b2"] = _ours.pop("betas")
        _make = optax.adadelta if _name == "Adadelta" else helper(_name.lower())
        CASES[f"{_name.lower()} {' '.join(_given)}"] = (
            lambda p, name=_name, given=_given: getattr(torch.optim, name)(p, lr=0.05, **given),
            lambda make=_make, given=_ours: make(0.05, **given),
        )
        if _name in ("NAdam", "RAdam"):
            CASES[f"{_name.lower()} decoupled {' '.join(_given)}"] = (
                lambda p, name=_name, given=_given: getattr(torch.optim, name)(
                    p, lr=0.05, decoupled_weight_decay=True, **given
                ),
                lambda make=_make, given=_ours: make(0.05, decoupled_weight_decay=True, **given),
            )


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


RATE = 0.02


def lines(torch_or_ours, first, second):
    """Two schedulers of one optimiser; the second one falls linearly."""
    return [
        torch_or_ours("ExponentialLR", {"gamma": first}),
        torch_or_ours("LinearLR", {"total_iters": second}),
    ]


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("StepLR", {"step_size": 3, "gamma": 0.5}),
        ("ExponentialLR", {"gamma": 0.9}),
        ("CosineAnnealingLR", {"T_max": 8}),
        ("CosineAnnealingLR", {"T_max": 8, "eta_min": 0.003}),
        ("LambdaLR", {"lr_lambda": lambda count: (count + 1) / 20}),
        ("MultiStepLR", {"milestones": [3, 4, 11], "gamma": 0.4}),
        ("ConstantLR", {"factor": 0.2, "total_iters": 7}),
        ("LinearLR", {"start_factor": 0.1, "end_factor": 0.8, "total_iters": 9}),
        ("PolynomialLR", {"total_iters": 12, "power": 2.0}),
        ("MultiplicativeLR", {"lr_lambda": lambda count: 1 - count / 30}),
        ("CosineAnnealingWarmRestarts", {"T_0": 3, "T_mult": 2}),
        ("CosineAnnealingWarmRestarts", {"T_0": 4, "eta_min": 0.001}),
        ("OneCycleLR", {"max_lr": 0.1, "total_steps": 21, "cycle_momentum": False}),
        (
            "OneCycleLR",
            {
                "max_lr": 0.1,
                "epochs": 3,
                "steps_per_epoch": 8,
                "anneal_strategy": "linear",
                "three_phase": True,
                "cycle_momentum": False,
            },
        ),
        ("CyclicLR", {"base_lr": 0.01, "max_lr": 0.1, "step_size_up": 3, "cycle_momentum": False}),
        (
            "CyclicLR",
            {
                "base_lr": 0.01,
                "max_lr": 0.1,
                "step_size_up": 3,
                "step_size_down": 2,
                "mode": "exp_range",
                "gamma": 0.9,
                "cycle_momentum": False,
            },
        ),
        (
            "CyclicLR",
            {
                "base_lr": 0.01,
                "max_lr": 0.1,
                "step_size_up": 3,
                "mode": "triangular2",
                "cycle_momentum": False,
            },
        ),
        ("ReduceLROnPlateau", {"patience": 2, "factor": 0.5, "threshold": 0.1}),
        ("ReduceLROnPlateau", {"patience": 1, "threshold_mode": "abs", "cooldown": 2, "min_lr": 0.004}),
        ("SequentialLR", {"milestones": [6]}),
        ("ChainedScheduler", {}),
    ],
)
def test_schedulers(name, options):
    x, y, weight, _ = (torch.tensor(value) for value in data())
    weight.requires_grad_()
    theirs = torch.optim.AdamW([weight], lr=RATE)
    model = Linear(*data()[2:])
    ours = nnx.Optimizer(model, helper("scheduled")(optax.adamw(RATE, weight_decay=0.01)), wrt=nnx.Param)

    def torch_scheduler(name, options):
        return getattr(torch.optim.lr_scheduler, name)(theirs, **options)

    def our_scheduler(name, options):
        given = {key: value for key, value in options.items() if key != "cycle_momentum"}
        make = helper(name)
        return make(ours, **given, **({"rate": RATE} if "rate" in signature(make).parameters else {}))

    if name in ("SequentialLR", "ChainedScheduler"):
        parts = lines(torch_scheduler, 0.9, 4), lines(our_scheduler, 0.9, 4)
        first = (theirs, ours) if name == "SequentialLR" else ((), ())
        scheduler, own = (
            make(*(() if owner == () else (owner,)), part, **options)
            for make, owner, part in zip(
                (getattr(torch.optim.lr_scheduler, name), helper(name)), first, parts, strict=True
            )
        )
    else:
        scheduler, own = torch_scheduler(name, options), our_scheduler(name, options)
    for _ in range(20):
        theirs.zero_grad()
        loss = ((torch.tanh(x @ weight) - y) ** 2).mean()
        loss.backward()
        theirs.step()
        measures = (loss.item(),) if name == "ReduceLROnPlateau" else ()
        scheduler.step(*measures)
        grads = nnx.grad(lambda model: ((jnp.tanh(x.numpy() @ model.weight) - y.numpy()) ** 2).mean())(model)
        ours.update(model, grads)
        own.step(*measures)
    rate = RATE * float(ours.opt_state[-1].hyperparams["step_size"][...])
    np.testing.assert_allclose(rate, theirs.param_groups[0]["lr"], rtol=1e-5, atol=1e-9)
    np.testing.assert_allclose(np.asarray(model.weight[...]), weight.detach().numpy(), atol=1e-5, rtol=1e-5)
