#!/usr/bin/env python3
"""Checks that converted models can be compiled and trained as their sources can.

    python scripts/check_training.py --cases CASES.json --tool ./ml_switcheroo --out FOLDER [--only ID ...]

A case file is that of the model scorer: how to build a model of a file and how to call it. For each case the file is
converted, the model is built, random weights are moved by the weight script, and then

    eval_jit     `nnx.jit` of the call in eval mode gives the numbers of the call without it
    train_step   a step of training (`nnx.jit`, `nnx.value_and_grad`, an optimizer) runs twice in train mode
    after        the model then gives its old numbers again, with its old weights: nothing is in another order
    gradients    the gradients of the eval mode are those of PyTorch, parameter by parameter

The loss is the mean of the squares of all numbers in the outputs that are not whole. FOLDER holds what is converted and
`result.json`. Exit status 1: some check failed.
"""

import argparse
import ast
import collections.abc
import dataclasses
import importlib
import importlib.util
import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
import traceback
import types
import zlib
from pathlib import Path

import numpy as np

CHECKS = ("ready", "eval_jit", "gradients", "train_step", "after")
OUTPUT_TOLERANCE, GRADIENT_TOLERANCE = 1e-4, 1e-3
SOURCE_ROOTS = ("torch", "torchvision", "timm")
ENVIRONMENT = {
    "JAX_PLATFORMS": "cpu",
    "OMP_NUM_THREADS": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "0",
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false",
}


class Skipped(Exception):
    """The check has no meaning for this case; the text says why."""


# ------------------------------------------------------------------------------------------------ values of both worlds


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
        if dtype == bool:
            return random.random(shape) < spec.get("p", 0.5)
        if dtype.kind in "iu":
            return random.integers(spec["low"], spec["high"], shape).astype(dtype)
        uniform = "low" in spec
        return (random.uniform(spec["low"], spec["high"], shape) if uniform else random.standard_normal(shape)).astype(dtype)

    made = [(spec.get("name"), make(spec)) for spec in case["inputs"]]
    return [value for name, value in made if name is None], {name: value for name, value in made if name is not None}


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
        return [array for field in dataclasses.fields(value) for array in arrays_of(getattr(value, field.name))]
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
    expected, found = (a[finite].astype(complex if a.dtype.kind == "c" else np.float64) for a in (expected, found))
    return float(np.abs(expected - found).max()) / max(scale_at_least, float(np.abs(expected).max()))


def compare(expected, found):
    assert len(expected) == len(found), f"{len(expected)} outputs became {len(found)}"
    for number, (theirs, ours) in enumerate(zip(expected, found, strict=True)):
        off = gap(theirs, ours, 1.0)
        assert off <= OUTPUT_TOLERANCE, f"output {number} is off by {off:.2g}"


# --------------------------------------------------------------------------------------------------- building a model


def imported(case, folder):
    """The module of a case below a folder that is laid out as the sources are."""
    sys.path.insert(0, str(folder / case["root"]))
    name = ".".join(Path(case["file"]).relative_to(case["root"]).with_suffix("").parts)
    if "." in name:
        module = importlib.import_module(name)
    else:
        module = loaded(name, folder / case["file"])
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


# ------------------------------------------------------------------------------------------------------- the two sides


def source_side(case, sources, work):
    """Keeps random weights and the gradients of the source as two checkpoints; returns its outputs and what it freezes."""
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
    terms = [o.abs().square() for o in outputs if torch.is_tensor(o) and (o.is_floating_point() or o.is_complex())]
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
    return [np.asarray(o.detach().resolve_conj() if torch.is_tensor(o) else o) for o in outputs], frozen, reason


def gradient_of(parameter):
    return parameter.new_zeros(parameter.shape) if parameter.grad is None else parameter.grad.detach().clone()


def randomise(model, torch):
    random = torch.Generator().manual_seed(1)
    statistics = {".running_mean": lambda shape: 0.1 * torch.randn(shape, generator=random),
                  ".running_var": lambda shape: 0.5 + torch.rand(shape, generator=random)}
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
        aside = {name: sys.modules.pop(name) for name in list(sys.modules) if name.split(".")[0] in SOURCE_ROOTS}
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
        parts = [jnp.square(jnp.abs(jnp.where(a == 0, 1, a))) * (a != 0) if a.dtype.kind == "c" else a**2 for a in parts]
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
    assert expected.keys() == found.keys(), f"gradients of {sorted(expected.keys() ^ found.keys())} are not on both sides"
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
            f"{len(bad)} of {len(worst)} differ: {', '.join(f'{p} by {bad[p]:.2g}' for p in first)}{frozen_text}"
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
        except BaseException as error:  # noqa: BLE001 - whatever converted code raises is the result
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


# ---------------------------------------------------------------------------------------------------------- all cases


def in_child(spec, seconds):
    """Runs a worker in a process of its own, which already has what is slow to import."""
    child = os.fork()
    if child == 0:
        os.setsid()
        log = os.open(spec["log"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(log, 1)
        os.dup2(log, 2)
        try:
            worker(spec)
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(0)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if os.waitpid(child, os.WNOHANG)[0]:
            return
        time.sleep(0.05)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)


def read_cases(path, only):
    spec = json.loads(path.read_text(encoding="utf-8"))
    sources = path.parent.resolve() / spec.get("sources", "sources")
    for case in spec["cases"]:
        if not only or case["id"] in only:
            yield {"root": str(Path(case["file"]).parent), "with": [], "call": {}} | case | {"sources": str(sources)}


def files_of(case):
    """The files that a case needs, from its folder of sources."""
    sources = Path(case["sources"])
    packages = [str(path.relative_to(sources)) for path in (sources / case["root"]).rglob("__init__.py")]
    return [case["file"], *case["with"], *packages]


def tool(command, *words):
    run = subprocess.run([*shlex.split(command), *map(str, words)], capture_output=True, text=True, check=False)
    return run.returncode == 0, (run.stderr or run.stdout).strip()[-300:]


def prepare(options, case, done):
    """Converts what a case needs and writes its weight script, each once; returns the script."""
    pair = ("--source", "torch", "--target", options.target)
    for file in files_of(case):
        output = options.out / "src" / file
        if file not in done and not (options.keep and output.is_file()):
            output.parent.mkdir(parents=True, exist_ok=True)
            output.unlink(missing_ok=True)
            tool(options.tool, "convert", Path(case["sources"]) / file, *pair, "--out", output)
            if Path(file).name == "__init__.py" and not output.is_file():
                output.write_text("", encoding="utf-8")
        done.add(file)
    script = options.out / "weights" / case["file"].replace("/", "__")
    if script not in done and not (options.keep and script.is_file()):
        script.parent.mkdir(parents=True, exist_ok=True)
        script.unlink(missing_ok=True)
        tool(options.tool, "gen-weight-script", Path(case["sources"]) / case["file"], *pair, "--out", script)
    done.add(script)
    return script


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, default=os.environ.get("ML_SWITCHEROO_CASES"))
    parser.add_argument("--tool", default=str(Path(__file__).parents[1] / "ml_switcheroo"))
    parser.add_argument("--target", default="flax_nnx")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", action="append", default=[], metavar="ID")
    parser.add_argument("--keep", action="store_true", help="what is converted already is taken as it is")
    parser.add_argument("--timeout", type=float, default=240)
    options = parser.parse_args()
    if options.cases is None:
        parser.error("--cases is needed, or ML_SWITCHEROO_CASES")
    options.cases, options.out = Path(options.cases), options.out.resolve()
    os.environ.update(ENVIRONMENT)
    for name in ("torch", "jax", "flax.nnx", "optax", "orbax.checkpoint"):
        importlib.import_module(name)
    rows, done = {}, set()
    for case in read_cases(options.cases, set(options.only)):
        script = prepare(options, case, done)
        work = options.out / "work" / case["id"]
        work.parent.mkdir(parents=True, exist_ok=True)
        result = work.with_suffix(".json")
        result.unlink(missing_ok=True)
        spec = {"case": case, "work": str(work), "folder": str(options.out / "src"), "script": str(script),
                "result": str(result), "log": str(work.with_suffix(".log"))}
        in_child(spec, options.timeout)
        row = rows[case["id"]] = json.loads(result.read_text(encoding="utf-8")) if result.is_file() else {}
        words = [f"{name} {shown(row[name])}" for name in CHECKS if name in row]
        print(f"{case['id']:<44} " + ", ".join(words), flush=True)
        (options.out / "result.json").write_text(json.dumps(rows, indent=1), encoding="utf-8")
    ready = [row for row in rows.values() if row.get("ready", {}).get("ok")]
    print(f"\n{len(ready)} of {len(rows)} cases match; of these")
    for name in CHECKS[1:]:
        states = [row.get(name, {}).get("ok", False) for row in ready]
        print(f"{name:<12} {states.count(True)} pass, {states.count(False)} fail, {states.count(None)} do not apply")
    return 0 if all(check.get("ok") is not False for row in ready for check in row.values()) else 1


def shown(check):
    return "-" if check["ok"] is None else "ok" if check["ok"] else "FAILS " + check["error"]


if __name__ == "__main__":
    sys.exit(main())
