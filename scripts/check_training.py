#!/usr/bin/env python3
"""Checks that converted models can be compiled and trained as their sources can.

    python scripts/check_training.py --cases CASES.json --tool ./ml_switcheroo --out FOLDER [--only ID ...]

A case file is that of the model scorer: how to build a model of a file and how to call it. For each case the
file is converted, the model is built, random weights are moved by the weight script, and then

    eval_jit     `nnx.jit` of the call in eval mode gives the numbers of the call without it
    train_step   a step of training (`nnx.jit`, `nnx.value_and_grad`, an optimizer) runs twice in train mode
    after        the model then gives its old numbers again, with its old weights: nothing is in another order
    gradients    the gradients of the eval mode are those of PyTorch, parameter by parameter

The loss is the mean of the squares of all numbers in the outputs that are not whole. FOLDER holds what is
converted and `result.json`. Exit status 1: some check failed.
"""

import argparse
import importlib
import json
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

from training_case import worker

CHECKS = ("ready", "eval_jit", "gradients", "train_step", "after")
ENVIRONMENT = {
    "JAX_PLATFORMS": "cpu",
    "OMP_NUM_THREADS": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "0",
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false",
}


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
            yield (
                {"root": str(Path(case["file"]).parent), "with": [], "call": {}}
                | case
                | {"sources": str(sources)}
            )


def files_of(case):
    """The files that a case needs, from its folder of sources."""
    sources = Path(case["sources"])
    packages = [str(path.relative_to(sources)) for path in (sources / case["root"]).rglob("__init__.py")]
    return [case["file"], *case["with"], *packages]


def tool(command, *words):
    run = subprocess.run(
        [*shlex.split(command), *map(str, words)], capture_output=True, text=True, check=False
    )
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
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
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
        spec = {
            "case": case,
            "work": str(work),
            "folder": str(options.out / "src"),
            "script": str(script),
            "result": str(result),
            "log": str(work.with_suffix(".log")),
        }
        in_child(spec, options.timeout)
        row = rows[case["id"]] = json.loads(result.read_text(encoding="utf-8")) if result.is_file() else {}
        words = [f"{name} {shown(row[name])}" for name in CHECKS if name in row]
        print(f"{case['id']:<44} " + ", ".join(words), flush=True)
        (options.out / "result.json").write_text(json.dumps(rows, indent=1), encoding="utf-8")
    ready = [row for row in rows.values() if row.get("ready", {}).get("ok")]
    print(f"\n{len(ready)} of {len(rows)} cases match; of these")
    for name in CHECKS[1:]:
        states = [row.get(name, {}).get("ok", False) for row in ready]
        passed, failed, skipped = (states.count(state) for state in (True, False, None))
        print(f"{name:<12} {passed} pass, {failed} fail, {skipped} do not apply")
    return 0 if all(check.get("ok") is not False for row in ready for check in row.values()) else 1


def shown(check):
    return "-" if check["ok"] is None else "ok" if check["ok"] else "FAILS " + check["error"]


if __name__ == "__main__":
    sys.exit(main())
