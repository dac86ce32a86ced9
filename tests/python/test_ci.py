"""The command ci on a fixed sample, and whether it notices what is wrong."""

import json
import shutil
import subprocess
import sys

import numpy as np
import pytest
from test_models import ROOT, TOOL

sys.path[:0] = [str(ROOT / "odl"), str(ROOT / "scripts")]
import mutate_odl  # noqa: E402
import odl_mutants  # noqa: E402
from ci import report, results  # noqa: E402

SAMPLE = [
    "Softmax",
    "LogSoftmax",
    "Flip",
    "Roll",
    "Mean",
    "Where",
    "MatMul",
    "AvgPool2d",
    "Gather",
    "Std",
    "Sinc",
]


def ci(folder, *options):
    """The exit status, the rows of the report, and what was printed."""
    out = folder / "report.json"
    command = [str(TOOL), "ci", "--json-report", str(out), "--python", sys.executable, *options]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return done.returncode, json.loads(out.read_text(encoding="utf-8"))["operations"], done.stdout


def test_a_fixed_sample_is_verified(tmp_path):
    status, rows, text = ci(tmp_path, "--only", *SAMPLE, "--targets", "jax", "flax_nnx", "--samples", "4")
    assert status == 0, text
    for name in SAMPLE:
        for target in ("jax", "flax_nnx"):
            assert rows[name][target]["status"] == "verified", (name, rows[name][target])
    assert rows["Softmax"]["jax"]["checks"] == "forward and gradient"


@pytest.fixture(scope="module")
def wrong(tmp_path_factory):
    """A folder of operations with mistakes: an axis, and another function."""
    folder = tmp_path_factory.mktemp("odl")
    for name, before, after in (
        ("reduce/Cumsum", "cumsum(axis={axis}", "cumsum(axis={axis} - 1"),
        ("activation/LogSigmoid", "api: flax.nnx.log_sigmoid", 'macro_template: "nnx.sigmoid({x})"'),
    ):
        source = ROOT / "odl/ops" / f"{name}.yaml"
        text = source.read_text(encoding="utf-8")
        assert before in text, f"{name} is written in another way now"
        file = folder / "ops" / f"{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace(before, after), encoding="utf-8")
    yield folder
    shutil.rmtree(folder)


def test_wrong_operations_fail_with_a_small_call(tmp_path, wrong):
    names = ["Cumsum", "LogSigmoid"]
    status, rows, text = ci(
        tmp_path, "--odl", str(wrong), "--only", *names, "--targets", "jax", "--samples", "4"
    )
    assert status == 1
    for name in names:
        row = rows[name]["jax"]
        assert row["status"] == "failed", row
        assert row["minimal"]["shrunk"]
        assert all(np.prod(one["shape"]) < 100 for one in row["minimal"]["inputs"].values())
        assert f"{name} -> jax: failed, " in text


def test_what_cannot_run_is_never_verified():
    case = {
        "name": "case_0",
        "span": [4, 5],
        "lines": ["return x0"],
        "interface": "torch.abs",
        "style": "function",
    }
    late = report.row([case], {"case_0": {"status": "not run", "reason": "longer than 10 s"}})
    assert (late["status"], late["reason"]) == ("not run", "longer than 10 s")
    refused = {
        "status": "marked",
        "findings": [{"severity": "error", "line": 5, "code": "UNSUPPORTED", "message": "no"}],
    }
    assert report.refusal(case, refused)["status"] == "unsupported"
    assert report.refusal(case, {"status": "failed", "findings": []})["status"] == "not run"
    assert report.refusal(case, {"status": "converted", "findings": []}) is None
    fault = {
        "status": "failed",
        "findings": [{"severity": "error", "line": 0, "code": "INTERNAL", "message": "no"}],
    }
    assert report.refusal(case, fault)["status"] == "failed"


def test_results_differ_by_structure_shape_kind_and_value():
    def wrong(mine, theirs):
        got, want = [], []
        structures = results.flatten(theirs, want), results.flatten(mine, got)
        return results.other_structure(*structures) or results.wrong_values(
            "value", got, want, ["float32"] * len(want)
        )

    one = np.float32([1, 2, 3])
    assert wrong(one, one) == ""
    assert wrong((one, one), [one, one]) == ""
    assert wrong(one, (one,)) == "an array in place of a sequence of 1"
    assert wrong(one[None], one) == "shape [1, 3], expected [3]"
    assert wrong(one.astype(int), one) == "int result, expected float"
    assert wrong(one + 1e-6, one) == ""
    assert wrong(one + 0.01, one) == "largest difference 0.01"
    assert wrong(np.float32([1, np.nan, 3]), one) == "nan in place of 2.0"
    assert wrong(np.float32([np.nan]), np.float32([np.nan])) == ""
    assert wrong(None, one) == "None in place of an array"
    assert results.same_set([1 + 1j, 2], [2, 1 + 1j]) and not results.same_set([1.0, 2], [2, 2.1])


def test_mutants_differ_from_their_file_in_one_place():
    files = mutate_odl.mutants(ROOT / "odl", "jax", ["Softmax", "TopK", "Cumsum"])
    for file, made in files.values():
        text = file.read_text(encoding="utf-8")
        for mutant in made:
            lines = [
                i
                for i, (a, b) in enumerate(zip(text.split("\n"), mutant.text.split("\n"), strict=True), 1)
                if a != b
            ]
            assert lines == [mutant.line], mutant
    kinds = {mutant.kind for _, made in files.values() for mutant in made}
    assert {
        "arguments swapped",
        "argument dropped",
        "default changed",
        "guard inverted",
        "wrong interface",
    } <= kinds
    assert odl_mutants.inverted("not given(x)") == "given(x)"
    assert odl_mutants.inverted('"axis == 0"') == '"axis != 0"'


def test_the_fate_of_a_mutant():
    before = {"status": "verified", "cases": {"verified": 6}, "digest": "a"}
    assert mutate_odl.fate(before, {"status": "failed", "reason": "other", "cases": {}})[0] == "killed"
    fewer = {"status": "verified", "cases": {"verified": 5}, "open": [{"reason": "no"}], "digest": "b"}
    assert mutate_odl.fate(before, fewer)[0] == "killed"
    assert mutate_odl.fate(before, before) == ("survived", "no call has another text")
    assert mutate_odl.fate(before, {**before, "digest": "b"})[1] == "another text with the same results"


def test_operands_that_commute_make_an_equivalent_mutant():
    def mutant(before, after):
        return odl_mutants.Mutant("Op", "arguments swapped", 1, before, after, "")

    assert mutate_odl.equivalent(mutant('"{x} + {a} * {b}"', '"{x} + {b} * {a}"'))
    assert mutate_odl.equivalent(mutant("jnp.maximum({x}, {y})", "jnp.maximum({y}, {x})"))
    assert not mutate_odl.equivalent(mutant('"{x} + {a} * {b}"', '"{a} + {x} * {b}"'))
    assert not mutate_odl.equivalent(mutant("{x} - {y}", "{y} - {x}"))
    assert not mutate_odl.equivalent(mutant("{x} +", "{y} +"))
