"""The examples of operations compute the same numbers in PyTorch and in the target.

Counts only where both sides are expressions over tensors; the others are counted by reason and printed
(`pytest -s`). An example whose numbers differ fails.
"""

import ast
import builtins
import functools
import math
import operator
import re
import types
import zlib
from collections import Counter
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest
import torch
import yaml
from flax import nnx
from known_faults import check_names, marks

ODL = Path(__file__).parents[2] / "odl"
TENSORS = {"x", "h", "y", "z"}
TOLERANCE = 1e-5
WORLD = {"jax": jax, "jnp": jnp, "nnx": nnx, "np": np, "math": math, "optax": optax, "operator": operator}
THEIRS = {"torch": torch, "nn": torch.nn, "F": torch.nn.functional, "np": np, "math": math}
BUILTINS = set(dir(builtins))
FLOOR = 600  # fewer executed examples mean that this test has lost its subject


class NotExecuted(Exception):
    """Says why an example is not executed."""


def helpers() -> dict:
    """All helpers of the target, which see each other."""
    names = dict(WORLD, partial=functools.partial)
    folder = ODL / "helpers" / "flax_nnx"
    waiting = {file.stem: file.read_text() for file in sorted(folder.glob("*.py"))}
    while waiting:  # a class comes behind those that it extends
        for name, text in list(waiting.items()):
            if waiting.keys() & set(re.findall(r"(?m)^class \w+\((\w+)\)", text)):
                continue
            module = types.ModuleType(name)
            vars(module).update(names)
            exec(compile(waiting.pop(name), str(folder / f"{name}.py"), "exec"), vars(module))
            names[name] = vars(module)[name]
    for function in list(names.values()):
        if isinstance(function, types.FunctionType):
            for other, helper in names.items():
                function.__globals__.setdefault(other, helper)
    return names


def examples():
    """Yields (operation, name, source, target, types, tolerances) for each positive example."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for file in sorted((ODL / "ops").glob("*/*.yaml")):
        op = yaml.load(file.read_text(), loader)
        tolerance = (float(op.get("test_rtol", TOLERANCE)), float(op.get("test_atol", TOLERANCE)))
        for example in op.get("examples", []):
            for dialect in ("flax_nnx", "jax"):
                text = str(example.get(dialect, "unchanged"))
                if "torch" in example and text != "unchanged":
                    name = f"{file.stem}: {example['name']}"
                    yield pytest.param(op, example, text, tolerance, id=name, marks=marks("examples", name))


def free_names(text: str) -> list[str]:
    """Names that an expression reads, in order; raises for what is no expression."""
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except SyntaxError:
        raise NotExecuted("a statement") from None
    nodes = list(ast.walk(tree))
    bound = {node.arg for node in nodes if isinstance(node, ast.arg)}
    bound |= {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    loads = [n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)]
    return [name for name in dict.fromkeys(loads) if name not in bound]


def value(name: str, kind: str, random: np.random.Generator):
    """A value for a free name."""
    if kind.startswith("Tensor"):
        digits = re.sub(r"\D", "", kind)
        shape = (2, 12, 6, 6, 6)[: int(digits)] if digits else (4, 4)
        return random.uniform(0.1, 0.9, shape).astype(np.float32)
    plain = {"int": 2, "float": 0.5, "bool": True, "tuple": (2, 2), "str": "same"}
    if kind in plain:
        return plain[kind]
    raise NotExecuted(f"a free name of the type ({kind or 'unknown'})")


def plain(result):
    """NumPy arrays of a result, in order."""
    if isinstance(result, tuple | list):
        return [part for one in result for part in plain(one)]
    if isinstance(result, torch.Tensor):
        result = result.detach().resolve_conj().resolve_neg().numpy()
    if isinstance(result, np.ndarray | np.generic | jax.Array | bool | int | float | complex):
        return [np.asarray(result)]
    raise NotExecuted("a result that is no tensor")


def channels_last(x):
    """A feature map as the target stores it."""
    return jnp.moveaxis(x, 1, -1) if x.ndim > 2 else x


def check_random(op: dict, *texts: str):
    """Raises for what draws random numbers or makes a layer."""
    if op.get("random") or any("rngs" in text for text in texts):
        raise NotExecuted("random numbers")
    if "cuda" in texts[0]:
        raise NotExecuted("the devices of this machine")
    if op["kind"] not in ("function", "loss", "constant"):
        raise NotExecuted(f"the kind ({op['kind']})")


def run(op: dict, example: dict, text: str, tolerance):
    """Evaluates both sides and compares them."""
    source = str(example["torch"])
    if example.get("setup"):
        raise NotExecuted("statements before it")
    check_random(op, source, text)
    ours = OURS
    kinds = {name: str(kind) for name, kind in (example.get("types") or {}).items()}
    random = np.random.default_rng(zlib.crc32(f"{op['operation']} {source}".encode()))
    names = [n for n in free_names(source) if n not in THEIRS and n not in BUILTINS]
    values = {n: value(n, kinds.get(n, "Tensor" if n in TENSORS else ""), random) for n in names}
    given = {n: torch.from_numpy(v.copy()) if isinstance(v, np.ndarray) else v for n, v in values.items()}
    try:
        expected = plain(eval(source.strip(), dict(THEIRS), given))
    except NotExecuted:
        raise
    except Exception as error:
        raise NotExecuted("inputs that PyTorch refuses") from error
    unknown = [n for n in free_names(text) if n not in ours and n not in values and n not in BUILTINS]
    assert not unknown, f"the target reads {unknown}, which nothing binds"
    arrays = {n: jnp.asarray(v) if isinstance(v, np.ndarray) else v for n, v in values.items()}
    maps = op.get("layout") == "channels_first"
    if maps:
        arrays["x"] = channels_last(arrays["x"])
    found = plain(eval(text.strip(), dict(ours), arrays))
    if maps:
        found = [np.moveaxis(part, -1, 1) if part.ndim > 2 else part for part in found]
    assert len(expected) == len(found), f"{len(expected)} results became {len(found)}"
    for theirs, mine in zip(expected, found, strict=True):
        assert theirs.shape == mine.shape, f"shape {theirs.shape} became {mine.shape}"
        if "empty" in source or "jnp.empty" in text:
            continue  # nobody says what is in it
        np.testing.assert_allclose(mine, theirs, rtol=tolerance[0], atol=tolerance[1])


OURS = helpers()
REASONS: Counter = Counter()


EXAMPLES = list(examples())


@pytest.mark.parametrize(("op", "example", "text", "tolerance"), EXAMPLES)
def test_both_sides_compute_the_same(op, example, text, tolerance):
    try:
        run(op, example, text, tolerance)
    except NotExecuted as reason:
        REASONS[str(reason)] += 1
    else:
        REASONS["executed"] += 1


def test_every_known_fault_is_an_example():
    check_names("examples", [example.id for example in EXAMPLES])


def test_most_examples_are_executed():
    for reason, count in REASONS.most_common():
        print(f"{count:5d} {reason}")
    assert REASONS["executed"] >= FLOOR
