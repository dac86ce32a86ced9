"""Compares a converted model with its source, in a process of its own.

Usage: model_check.py SOURCE OUTPUT SCRIPT CASE
"""

import importlib.util
import inspect
import json
import sys
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx

TOLERANCE = 1e-4


def load(path: Path, name: str, without: tuple[str, ...] = ()):
    """Imports a file; the modules named in `without` cannot be imported meanwhile."""
    kept = {module: sys.modules.get(module) for module in without}
    sys.modules.update(dict.fromkeys(without))
    try:
        spec = importlib.util.spec_from_file_location(name, path)
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        return module
    finally:
        for module, old in kept.items():
            if old is None:
                del sys.modules[module]
            else:
                sys.modules[module] = old


def make_inputs(specs, seed=0):
    """Makes an array for each `float 2 3 8 8`, `int:11 2 8` (below 11) or `bool 2 3`."""
    random = np.random.default_rng(seed)
    arrays = []
    for spec in specs:
        kind, *shape = spec.split()
        shape = [int(size) for size in shape]
        if kind == "float":
            arrays.append(random.standard_normal(shape).astype(np.float32))
        elif kind == "bool":
            arrays.append(random.integers(0, 2, shape).astype(bool))
        else:
            arrays.append(random.integers(0, int(kind.split(":")[1]), shape).astype(np.int32))
    return arrays


def build(module, expression: str, **names):
    """Evaluates the expression that makes the model."""
    return eval(expression, vars(module) | names)


def reference(source: Path, case: dict, folder: Path):
    """Runs the source with random weights and statistics and keeps its state; returns its outputs.

    A model that draws nothing (`trained`) is run once more in training mode, and then again.
    """
    import torch

    torch.manual_seed(1)
    torch.set_num_threads(1)
    model = build(load(source, "theirs"), case["model"])
    random = torch.Generator().manual_seed(2)
    with torch.no_grad():
        for name, value in model.state_dict().items():
            if value.dtype.is_floating_point and not name.endswith("mask"):
                noise = torch.randn(value.shape, generator=random) * 0.2
                positive = name.endswith(("running_var", "scale"))
                value.copy_(noise.abs() + 0.5 if positive else value + noise)
    torch.save(model.state_dict(), folder / "state.pt")
    arguments = [
        torch.from_numpy(a).long() if a.dtype == np.int32 else torch.from_numpy(a)
        for a in make_inputs(case["inputs"])
    ]
    with torch.no_grad():
        outputs = [flat(model.eval()(*arguments))]
        if case.get("trained"):
            outputs += [flat(model.train()(*arguments)), flat(model.eval()(*arguments))]
        return [[part.numpy() for part in parts] for parts in outputs]


def flat(outputs):
    """The arrays of a result, in order."""
    return [part for one in outputs for part in flat(one)] if isinstance(outputs, tuple | list) else [outputs]


def make(module, expression: str):
    """Makes the converted model, with a source of random numbers where its class takes one."""
    name = expression.split("(")[0]
    takes = "rngs" in inspect.signature(vars(module)[name].__init__).parameters
    text = f"{expression[:-1].rstrip(', ')}{'' if expression.endswith('()') else ', '}rngs=rngs)"
    return build(module, text if takes else expression, rngs=nnx.Rngs(0, dropout=1))


def compare(expected, found):
    """Checks outputs; the largest difference counts against the largest number."""
    assert len(expected) == len(found), f"{len(expected)} outputs became {len(found)}"
    for i, (theirs, ours) in enumerate(zip(expected, map(np.asarray, found), strict=True)):
        assert theirs.shape == ours.shape, f"output {i}: shape {theirs.shape} became {ours.shape}"
        scale = max(1.0, float(np.abs(theirs).max()))
        gap = float(np.abs(theirs - ours).max())
        assert gap <= TOLERANCE * scale, f"output {i}: off by {gap:.2e} where numbers reach {scale:.2e}"


def train(model, arguments):
    """Runs the model in training mode under jit, and differentiates it there twice."""
    model.train()
    for part in flat(nnx.jit(lambda m, *args: m(*args))(model, *arguments)):
        assert bool(jnp.isfinite(part).all()), "an output in training mode is not finite"

    def loss(m, *args):
        return sum(jnp.sum(part**2) for part in flat(m(*args)))

    step = nnx.jit(lambda m, *args: nnx.grad(loss)(m, *args))
    for _ in range(2):
        leaves = jax.tree.leaves(step(model, *arguments))
        assert leaves, "the model has no parameters"
        assert all(bool(jnp.isfinite(leaf).all()) for leaf in leaves), "a gradient is not finite"
        assert any(bool((leaf != 0).any()) for leaf in leaves), "all gradients are zero"


def main(source: str, output: str, script: str, case: str):
    case, folder = json.loads(case), Path(output).parent
    module = load(Path(output), "ours", without=("torch", "torchvision"))
    expected = reference(Path(source), case, folder)
    model = make(module, case["model"])
    migration = load(Path(script), "migration")
    migration.migrate(folder / "state.pt", folder / "weights", model=model)
    migration.restore(model, folder / "weights")
    model.eval()
    arguments = [jnp.asarray(array) for array in make_inputs(case["inputs"])]
    for mode, theirs in zip(("eval", "train", "eval"), expected, strict=False):
        getattr(model, mode)()
        compare(theirs, flat(nnx.jit(lambda m, *args: m(*args))(model, *arguments)))
    train(model, arguments)
    migration.restore(model, folder / "weights")
    model.eval()
    compare(expected[0], flat(model(*arguments)))


if __name__ == "__main__":
    main(*sys.argv[1:])
