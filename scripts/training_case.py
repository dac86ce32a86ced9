"""One case of check_training.py: both models, and the checks of the converted one."""

import ast
import collections.abc
import dataclasses
import importlib
import importlib.util
import json
import shutil
import sys
import time
import traceback
import types
import zlib
from pathlib import Path

import numpy as np

OUTPUT_TOLERANCE, GRADIENT_TOLERANCE = 1e-4, 1e-3
SOURCE_ROOTS = ("torch", "torchvision", "timm")


class Skipped(Exception):
    """The check has no meaning for this case; the text says why."""


def make_inputs(case):
    """Positional and named inputs, the same for both frameworks."""
    random = np.random.default_rng(zlib.crc32(case["id"].encode()))

    def make(spec):
        for kind, build in (("tuple", tuple), ("list", list)):
            if kind in spec:
                return build(make(item) for item in spec[kind])
        if "value" in spec:
            return spec["value"]
        if "namespace" in spec:
            return types.SimpleNamespace(**{name: make(item) for name, item in spec["namespace"].items()})
        shape, dtype = spec["shape"], np.dtype(spec.get("dtype", "float32"))
        if dtype.kind == "b":
            return random.random(shape) < spec.get("p", 0.5)
        if dtype.kind in "iu":
            return random.integers(spec["low"], spec["high"], shape).astype(dtype)
        uniform = "low" in spec
        drawn = random.uniform(spec["low"], spec["high"], shape) if uniform else random.standard_normal(shape)
        return drawn.astype(dtype)

    made = [(spec.get("name"), make(spec)) for spec in case["inputs"]]
    named = {name: value for name, value in made if name is not None}
    return [value for name, value in made if name is None], named


def taken_apart(value, arrays):
    """Moves the arrays of a value to a list; returns a function that puts others in their places."""
    if isinstance(value, np.ndarray):
        arrays.append(value)
        place = len(arrays) - 1
        return lambda given: given[place]
    if isinstance(value, tuple | list):
        parts = [taken_apart(item, arrays) for item in value]
        return lambda given: type(value)(part(given) for part in parts)
    if isinstance(value, dict):
        named = {name: taken_apart(item, arrays) for name, item in value.items()}
        return lambda given: {name: part(given) for name, part in named.items()}
    if isinstance(value, types.SimpleNamespace):
        named = taken_apart(vars(value), arrays)
        return lambda given: types.SimpleNamespace(**named(given))
    return lambda given: value


def arrays_of(value):
    """The arrays of an output in order, through all that may hold them."""
    if value is None or isinstance(value, str | bytes):
        return []
    if isinstance(value, bool | int | float | complex) or hasattr(value, "dtype"):
        return [value]
    if isinstance(value, tuple | list):
        return [array for item in value for array in arrays_of(item)]
    if isinstance(value, collections.abc.Mapping):
        return [array for name in sorted(value, key=str) for array in arrays_of(value[name])]
    if dataclasses.is_dataclass(value):
        return [
            array for field in dataclasses.fields(value) for array in arrays_of(getattr(value, field.name))
        ]
    return arrays_of({name: item for name, item in vars(value).items() if not name.startswith("_")})


def gap(expected, found, scale_at_least):
    """The largest difference, as a part of the largest number."""
    expected, found = np.asarray(expected), np.asarray(found)
    if expected.shape != found.shape:
        raise AssertionError(f"the shape {expected.shape} became {found.shape}")
    if expected.size == 0:
        return 0.0
    finite = np.isfinite(expected)
    if not np.array_equal(finite, np.isfinite(found)):
        raise AssertionError("some numbers are not finite")
    if not finite.any():
        return 0.0
    expected, found = (
        a[finite].astype(complex if a.dtype.kind == "c" else np.float64) for a in (expected, found)
    )
    return float(np.abs(expected - found).max()) / max(scale_at_least, float(np.abs(expected).max()))


def compare(expected, found):
    assert len(expected) == len(found), f"{len(expected)} outputs became {len(found)}"
    for number, (theirs, ours) in enumerate(zip(expected, found, strict=True)):
        off = gap(theirs, ours, 1.0)
        assert off <= OUTPUT_TOLERANCE, f"output {number} is off by {off:.2g}"


def imported(case, folder):
    """The module of a case below a folder that is laid out as the sources are."""
    sys.path.insert(0, str(folder / case["root"]))
    name = ".".join(Path(case["file"]).relative_to(case["root"]).with_suffix("").parts)
    module = importlib.import_module(name) if "." in name else loaded(name, folder / case["file"])
    vars(module).update(case.get("globals", {}))
    exec(case.get("module_setup", ""), vars(module))
    return module


def loaded(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def forget(folder):
    """Modules below a folder can be imported from another one."""
    sys.path[:] = [path for path in sys.path if not path.startswith(str(folder))]
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", "") or "").startswith(str(folder)):
            del sys.modules[name]


def built(case, module, **added):
    names = dict(vars(module)) | {f"_{name}": value for name, value in added.items()}
    expression = ast.parse(case["constructor"], mode="eval")
    for name in added:
        expression.body.keywords.append(ast.keyword(name, ast.Name(f"_{name}", ast.Load())))
    exec(case.get("setup", ""), names)
    return eval(compile(ast.fix_missing_locations(expression), "<constructor>", "eval"), names)


def called(case, model, args, kwargs):
    method = case["call"].get("method")
    return (getattr(model, method) if method else model)(*args, **kwargs, **case["call"].get("kwargs", {}))


def source_side(case, sources, work):
    """Keeps weights and gradients of the source as checkpoints; returns its outputs and what it freezes."""
    import torch

    torch.manual_seed(0)
    torch.set_num_threads(1)
    model = built(case, imported(case, sources))
    randomise(model, torch)
    torch.save(model.state_dict(), work / "state.pt")
    model.eval()
    args, kwargs = make_inputs(case)
    arrays = []
    rebuild = taken_apart((args, kwargs), arrays)
    args, kwargs = rebuild([torch.from_numpy(array.copy()) for array in arrays])
    outputs = arrays_of(called(case, model, args, kwargs))
    terms = [
        o.abs().square() for o in outputs if torch.is_tensor(o) and (o.is_floating_point() or o.is_complex())
    ]
    terms = [term[term.isfinite()] for term in terms]
    frozen, reason = [], ""
    if not terms or not any(term.requires_grad for term in terms):
        reason = "the outputs of the source have no gradient"
    else:
        (sum(term.sum() for term in terms) / sum(term.numel() for term in terms)).backward()
        parameters = dict(model.named_parameters(remove_duplicate=False))
        frozen = [name for name, value in parameters.items() if not value.requires_grad]
        for file, of in (("gradients.pt", gradient_of), ("ones.pt", torch.ones_like)):
            state = {
                name: of(parameters[name]) if name in parameters else torch.zeros_like(value)
                for name, value in model.state_dict().items()
            }
            torch.save(state, work / file)
    forget(sources)
    return (
        [np.asarray(o.detach().resolve_conj() if torch.is_tensor(o) else o) for o in outputs],
        frozen,
        reason,
    )


def gradient_of(parameter):
    return parameter.new_zeros(parameter.shape) if parameter.grad is None else parameter.grad.detach().clone()


def randomise(model, torch):
    random = torch.Generator().manual_seed(1)
    statistics = {
        ".running_mean": lambda shape: 0.1 * torch.randn(shape, generator=random),
        ".running_var": lambda shape: 0.5 + torch.rand(shape, generator=random),
    }
    parameters = dict(model.named_parameters())
    with torch.no_grad():
        for name, value in model.state_dict().items():
            kind = next((draw for end, draw in statistics.items() if f".{name}".endswith(end)), None)
            if kind:
                value.copy_(kind(value.shape))
            elif name in parameters and value.is_floating_point():
                spread = float(value.std()) if value.numel() > 1 else 0.0
                value.add_((0.3 * spread + 0.02) * torch.randn(value.shape, generator=random))


class Target:
    """The converted model of a case."""

    def __init__(self, case, folder, script, work):
        from flax import nnx

        self.case, self.work, self.nnx = case, work, nnx
        aside = {
            name: sys.modules.pop(name) for name in list(sys.modules) if name.split(".")[0] in SOURCE_ROOTS
        }
        sys.modules.update(dict.fromkeys(SOURCE_ROOTS))  # a converted file does without them
        self.model = built(case, imported(case, folder), rngs=nnx.Rngs(0, dropout=1))
        for name in SOURCE_ROOTS:
            del sys.modules[name]
        sys.modules.update(aside)
        self.script = loaded("weight_script", script)
        arrays = []
        self.rebuild = taken_apart(make_inputs(case), arrays)
        self.arrays = arrays

    def take(self, name):
        """Loads a checkpoint of the source."""
        path = self.work / name
        if not (self.work / f"{name}.here").exists():
            self.script.migrate(path, self.work / f"{name}.here", model=self.model)
        self.script.restore(self.model, self.work / f"{name}.here")

    def outputs(self, model=None, arrays=None):
        import jax.numpy as jnp

        arrays = [jnp.asarray(a) for a in self.arrays] if arrays is None else arrays
        args, kwargs = self.rebuild(arrays)
        return [jnp.asarray(a) for a in arrays_of(called(self.case, model or self.model, args, kwargs))]

    def loss(self, model, arrays):
        import jax.numpy as jnp

        parts = [a for a in self.outputs(model, arrays) if jnp.issubdtype(a.dtype, jnp.inexact)]
        if not parts:
            raise Skipped("the outputs have no gradient")
        parts = [a.real**2 + a.imag**2 if a.dtype.kind == "c" else a**2 for a in parts]
        finite = [jnp.isfinite(a) for a in parts]
        total = sum(jnp.where(mask, a, 0).sum() for a, mask in zip(parts, finite, strict=True))
        return total / sum(mask.sum() for mask in finite)

    def mode(self, name):
        if hasattr(self.model, name):
            getattr(self.model, name)()

    def inputs(self):
        import jax.numpy as jnp

        return [jnp.asarray(array) for array in self.arrays]


def eval_jit(target):
    """The compiled call."""
    plain = target.outputs()
    compiled = target.nnx.jit(target.outputs)(target.model, target.inputs())
    compare([np.asarray(a) for a in plain], [np.asarray(a) for a in compiled])


def gradients(target, frozen):
    """The gradients of parameters under their paths, beside those of the source."""
    nnx = target.nnx
    found = leaves(nnx, nnx.grad(target.loss)(target.model, target.inputs()))
    target.take("ones.pt")  # a parameter that is a sum of others gets the sum of their gradients
    counts = leaves(nnx, nnx.state(target.model, nnx.Param))
    target.take("gradients.pt")
    expected = leaves(nnx, nnx.state(target.model, nnx.Param))
    alone = sorted(expected.keys() ^ found.keys())
    assert not alone, f"gradients of {alone} are not on both sides"
    largest = max((float(np.abs(array).max()) for array in expected.values() if array.size), default=0.0)
    worst = {}
    for path, array in expected.items():
        theirs = np.divide(array, counts[path], where=counts[path] != 0, out=np.zeros_like(array))
        if theirs.size and float(np.abs(theirs).max()) > 1e-6 * largest:  # the rest is noise of adding up
            worst[path] = gap(theirs, found[path], 0.0)
        else:
            worst[path] = gap(theirs, found[path], 1e-3 * largest)
    bad = {path: off for path, off in worst.items() if not off <= GRADIENT_TOLERANCE}
    if bad:
        first = sorted(bad, key=bad.get, reverse=True)[:3]
        frozen_text = f"; the source freezes {', '.join(frozen[:3])}" if frozen else ""
        raise AssertionError(
            f"{len(bad)} of {len(worst)} differ: "
            f"{', '.join(f'{path} by {bad[path]:.2g}' for path in first)}{frozen_text}"
        )
    return {"parameters": len(worst), "worst": max(worst.values(), default=0.0)}


def leaves(nnx, state):
    return {"/".join(map(str, path)): np.asarray(leaf[...]) for path, leaf in nnx.to_flat_state(state)}


def train_step(target):
    """Two steps of an optimizer that moves nothing far."""
    import optax

    nnx = target.nnx
    optimizer = nnx.Optimizer(target.model, optax.sgd(1e-7), wrt=nnx.Param)

    @nnx.jit
    def step(model, optimizer, arrays):
        value, grads = nnx.value_and_grad(target.loss)(model, arrays)
        optimizer.update(model, grads)
        return value

    values = [float(step(target.model, optimizer, target.inputs())) for _ in range(2)]
    assert np.isfinite(values).all(), f"the loss is {values}"


def worker(spec):
    """All checks of one case; the result is written after each."""
    case, work = spec["case"], Path(spec["work"])
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    result = {}

    def check(name, action):
        result[name] = {"ok": False, "error": "the process ended here"}
        Path(spec["result"]).write_text(json.dumps(result), encoding="utf-8")
        started = time.perf_counter()
        try:
            value = action()
            result[name] = {"ok": True} | (value if isinstance(value, dict) else {})
        except Skipped as reason:
            result[name] = {"ok": None, "error": str(reason)}
            value = None
        except BaseException as error:  # whatever converted code raises is the result
            result[name] = {"ok": False, "error": shortened(error, spec["folder"])}
            value = None
        result[name]["seconds"] = round(time.perf_counter() - started, 1)
        Path(spec["result"]).write_text(json.dumps(result), encoding="utf-8")
        return value

    def ready():
        outputs, frozen, reason = source_side(case, Path(case["sources"]), work)
        target = Target(case, Path(spec["folder"]), Path(spec["script"]), work)
        target.take("state.pt")
        target.mode("eval")
        compare(outputs, [np.asarray(a) for a in target.outputs()])
        started.extend((target, outputs, frozen, reason))

    started = []
    check("ready", ready)
    if not started:
        return
    target, outputs, frozen, reason = started

    def gradients_unless():
        if reason:
            raise Skipped(reason)
        return gradients(target, frozen) | ({"frozen": frozen} if frozen else {})

    def after():
        target.take("state.pt")
        target.mode("eval")
        compare(outputs, [np.asarray(a) for a in target.outputs()])

    check("eval_jit", lambda: eval_jit(target))
    check("gradients", gradients_unless)
    target.take("state.pt")
    target.mode("train")
    check("train_step", lambda: train_step(target))
    check("after", after)


def shortened(error, folder):
    lines = str(error).strip().splitlines()
    text = f"{type(error).__name__}: {lines[0] if lines else ''}"[:400]
    places = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.startswith(str(folder))]
    return f"{text} [{Path(places[-1].filename).name}:{places[-1].lineno}]" if places else text
