"""Each module of PyTorch that has weights computes the same numbers in each framework with moved weights.

The cases are those of PyTorch's own test database and some of ours. A fixed sample runs; `MODULE_CASES=all`
runs all of them, and `MODULE_REPORT=FILE` writes the counts.
"""

import json
import os
import pickle
import subprocess
import sys
from collections import Counter
from pathlib import Path

import module_cases
import pytest

ROOT = Path(__file__).parents[2]
TOOL = os.environ.get("ML_SWITCHEROO", ROOT / "ml_switcheroo")
ALL = os.environ.get("MODULE_CASES") == "all"
TARGETS = ("flax_nnx", "keras", "mlx", "numpy", "tensorflow")
KNOWN = json.loads((Path(__file__).parent / "module_faults.json").read_text())


@pytest.fixture(scope="module")
def chosen(tmp_path_factory):
    folder = tmp_path_factory.mktemp("modules")
    found = module_cases.cases()
    chosen = found if ALL else module_cases.sample(found)
    (folder / "source.py").write_text(module_cases.file_of(chosen))
    (folder / "inputs.pickle").write_bytes(
        pickle.dumps({case.name: (case.args, case.kwargs) for case in chosen})
    )
    return folder, chosen


def results(target, folder, chosen):
    """What is wrong with each case, by its name; nothing where it is right."""
    out = folder / target
    out.mkdir()
    said = ("--source", "torch", "--target", target, "--out")
    for command, name in (("convert", "converted.py"), ("gen-weight-script", "weights.py")):
        run = subprocess.run(
            [str(part) for part in (TOOL, command, folder / "source.py", *said, out / name)],
            capture_output=True,
            text=True,
        )
        assert (out / name).exists(), run.stdout + run.stderr
    backend = "tensorflow" if target == "tensorflow" else "jax"
    environment = os.environ | {"KERAS_BACKEND": backend, "JAX_PLATFORMS": "cpu", "TF_CPP_MIN_LOG_LEVEL": "3"}
    names = [case.name for case in chosen]
    checker = Path(__file__).with_name("module_check.py")
    run = subprocess.run(
        [sys.executable, checker, target, out, *names], capture_output=True, text=True, env=environment
    )
    lines = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    found = {line["name"]: line["wrong"] for line in lines}
    assert len(found) == len(names), run.stderr[-3000:]
    return found


@pytest.mark.parametrize("target", TARGETS)
def test_numbers_are_the_same(target, chosen):
    folder, cases = chosen
    found = results(target, folder, cases)
    wrong = [(case.kind, case.source, found[case.name]) for case in cases if found[case.name]]
    if report := os.environ.get("MODULE_REPORT"):
        kinds = Counter(kind for kind, _, _ in wrong)
        total = Counter(case.kind for case in cases)
        row = {kind: [total[kind] - kinds[kind], total[kind]] for kind in total}
        with Path(report).open("a") as file:
            print(json.dumps({"target": target, "right": len(cases) - len(wrong), "of": row}), file=file)
            for kind, text, why in wrong:
                print(json.dumps({"target": target, "kind": kind, "why": why, "source": text}), file=file)
    unknown = [entry for entry in wrong if entry[0] not in KNOWN[target]]
    assert not unknown, "\n\n".join("\n".join(entry) for entry in unknown[:20])
