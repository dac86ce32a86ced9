"""The command ci on a fixed sample, and whether it notices what is wrong."""

import json
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import torch
from test_models import ROOT, TOOL

sys.path[:0] = [str(ROOT / "odl"), str(ROOT / "scripts")]
import mutate_odl  # noqa: E402
import odl_equal  # noqa: E402
import odl_mutants  # noqa: E402
from ci import chosen, derived, drawn, draws, frameworks, guards, reference, report, results, syntax  # noqa: E402
from ci.candidates import Candidate, example_candidate  # noqa: E402

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
    kept = tmp_path / "kept"
    options = ["--only", *names, "--targets", "jax"]
    status, rows, text = ci(tmp_path, "--odl", str(wrong), *options, "--samples", "4", "--keep", str(kept))
    assert status == 1
    for name in names:
        row = rows[name]["jax"]
        assert row["status"] == "failed", row
        assert row["minimal"]["shrunk"]
        assert all(np.prod(one["shape"]) < 100 for one in row["minimal"]["inputs"].values())
        assert f"{name} -> jax: failed, " in text
    failed = {name: {call["name"] for call in rows[name]["jax"]["open"]} for name in names}
    status, rows, text = ci(tmp_path, *options, "--thorough", "--calls", str(kept))
    assert status == 0, text
    for name in names:
        assert rows[name]["jax"]["status"] == "verified"
        assert failed[name] - {call["name"] for call in rows[name]["jax"].get("open", [])}


def test_calls_of_another_run_must_be_there(tmp_path):
    command = [str(TOOL), "ci", "--calls", str(tmp_path), "--python", sys.executable]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 2
    assert "names no folder of calls" in done.stderr


def test_trees_are_built_one_after_the_other(monkeypatch):
    """In Python 3.11 two threads that build a tree at once fail."""
    building, most = [], []

    def parse(text, mode):
        building.append(text)
        most.append(len(building))
        time.sleep(0.01)
        building.remove(text)

    monkeypatch.setattr(syntax.ast, "parse", parse)
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(syntax.parsed, "abcd"))
    assert most == [1, 1, 1, 1]


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
    raised = {"status": "unsupported", "reason": "refused at run time, whole numbers: TypeError"}
    assert report.row([case], {"case_0": raised})["status"] == "failed"
    second = {**case, "name": "case_1"}
    right = {"status": "verified", "checks": "forward"}
    assert report.row([case, second], {"case_0": raised, "case_1": right})["status"] == "verified"
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


def test_calls_of_other_operations_prove_nothing():
    made = {"status": "verified", "cases": {"verified": 2}, "checks": "forward"}
    assert report.own("Norm2d", made, {"Norm2d", "Shape"}) == made
    other = report.own("Norm2d", made, {"NormFunction", "Shape"})
    assert (other["status"], other["cases"]) == ("not run", {})
    assert "(NormFunction, Shape)" in other["reason"]


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
    call = {"name": "case_1", "status": "failed", "reason": "other"}
    before = {"status": "verified", "open": [], "digest": "a"}

    def fate(before, after, known=frozenset({"case_1"})):
        return mutate_odl.fate(before, after, known)

    assert fate(before, {"digest": "b", "open": [call]})[0] == "killed"
    assert fate({**before, "open": [call]}, {"digest": "b", "open": [call]})[0] == "survived"
    assert fate(before, {"digest": "b", "open": [call]}, frozenset({"case_2"}))[0] == "survived"
    late = {**call, "status": "not run"}
    assert fate(before, {"digest": "b", "open": [late]})[0] == "survived"
    assert fate(before, before) == ("survived", "no call has another text")
    assert fate(before, {**before, "digest": "b"})[1] == "another text with the same results"


def test_no_mutant_runs_beside_one_that_changes_its_calls():
    drawn = [odl_mutants.Mutant(name, "", 1, "", "", name) for name in ("Add", "Clone", "Mul", "Add", "Abs")]
    groups = mutate_odl.batches(drawn, {"Add": {"Clone"}, "Clone": {"Abs"}, "Abs": set()})
    assert [[one.operation for one in group] for group in groups] == [
        ["Add", "Mul", "Abs"],
        ["Clone"],
        ["Add"],
    ]


def test_texts_that_only_exchange_operands_that_commute_are_equal():
    def equal(before, after, head="", other_head=""):
        texts = [
            f"{start}\ndef case_1(x, z):\n    {text}\n"
            for start, text in ((head, before), (other_head, after))
        ]
        return odl_equal.equal(*map(odl_equal.calls_of, texts))

    assert equal("y = x + a * b", "y = x + b * a")
    assert equal("y = jnp.maximum(x, z)", "y = jnp.maximum(z, x)")
    assert equal("y = x.T.swapaxes(0, 1)", "y = x.T.swapaxes(1, 0)")
    assert equal("y = np.swapaxes(x, 0, z)", "y = np.swapaxes(x, z, 0)")
    assert not equal("y = np.swapaxes(x, 0, 1)", "y = np.swapaxes(0, x, 1)")
    assert equal("y = np.stack(f(x))", "y = np.array(f(x))")
    assert equal("y = np.empty_like(x)", "y = np.zeros_like(x)")
    assert not equal("y = np.zeros_like(x)", "y = np.empty_like(x)")
    assert not equal("y = np.stack(x, 1)", "y = np.array(x, 1)")
    assert not equal("y = x + a * b", "y = a + x * b")
    assert not equal("y = x.shape + a", "y = a + x.shape")
    assert not equal("y = x - z", "y = z - x")
    assert not equal("y = np.vdot(x, z)", "y = np.vdot(z, x)")
    helper, other = "def f(x):\n    return g(x)\n", "def g(x):\n    return x\n"
    assert equal("y = x + f(z)", "y = f(z) + x", helper + other, other + helper)
    assert not equal("y = x + f(z)", "y = f(z) + x", helper + other, helper)
    assert not equal("y = x + f(z)", "y = f(z) + x", helper, helper.replace("g", "h"))
    assert equal("y = x", "y = x", helper)  # what no call needs says nothing


def test_calls_that_only_one_run_has_show_nothing():
    texts = ["def case_1(x, z):\n    return x + z\n", "def case_1(x, z):\n    return z + x\n"]
    more = "def case_2(x):\n    return x\n"
    one, other = (odl_equal.calls_of(text) for text in texts)
    assert odl_equal.equal(one, other)
    assert not odl_equal.equal(one, {**other, **odl_equal.calls_of(more)})
    assert not odl_equal.equal({**one, **odl_equal.calls_of(more)}, other)


def test_a_text_that_the_file_writes_where_less_is_known_is_equivalent():
    def calls_of(*texts):
        return odl_equal.calls_of("\n".join(texts))

    literal = "def case_1(x0):\n    return F.gelu(x0, approximate='tanh')\n"
    named = "def case_2(x0, given_1: str):\n    return F.gelu(x0, approximate=given_1)\n"
    special = "def case_1(x0):\n    return gelu(x0)\n"
    general = "def case_2(x0, given_1):\n    return gelu(x0, given_1 == 'tanh')\n"
    wrong = special.replace("gelu(x0)", "gelu(x0, 'tanh' == 'tanh')")
    sources, texts = calls_of(literal, named), calls_of(special, general)

    def shown(other, verified=("case_1", "case_2")):
        return odl_equal.by_other_entries(sources, texts, calls_of(other, general), verified)

    assert shown(wrong)
    assert not shown(wrong, verified=["case_1"])  # nothing says that the general text is right
    assert not shown(wrong.replace("'tanh' ==", "'none' =="))
    assert not shown(special.replace("gelu", "relu"))
    assert not odl_equal.by_other_entries(sources, texts, calls_of(wrong), ["case_2"])  # a call is missing
    ranked = "def case_1(x0):\n    x0_0, x0_1 = x0.shape\n    return f(x0)\n"
    sources = calls_of(ranked, "def case_2(x0):\n    return f(x0)\n")
    texts = calls_of(ranked.replace("f(", "matrix("), "def case_2(x0):\n    return any_rank(x0)\n")
    others = calls_of(ranked.replace("f(", "any_rank("), "def case_2(x0):\n    return any_rank(x0)\n")
    assert odl_equal.by_other_entries(sources, texts, others, ["case_2"])
    assert not odl_equal.by_other_entries(sources, others, texts, ["case_2"])  # what is special tells nothing


def test_the_name_of_a_call_says_what_it_is():
    one = drawn.name_of(["x0: torch.Tensor"], ["return x0.sum()"], [torch.ones(2)])
    assert one == drawn.name_of(["x0: torch.Tensor"], ["return x0.sum()"], [torch.ones(2)])
    for other in (
        (["x0: torch.Tensor"], ["return x0.sum(0)"], [torch.ones(2)]),
        (["x0: torch.Tensor"], ["return x0.sum()"], [torch.zeros(2)]),
        (["x0: torch.Tensor"], ["return x0.sum()"], [torch.ones(2, 1)]),
        (["x0: torch.Tensor"], ["return x0.sum()"], [torch.ones(2, dtype=torch.int32)]),
        (["x0: torch.Tensor"], ["return x0.sum()"], [2]),
    ):
        assert drawn.name_of(*other) != one


@pytest.mark.parametrize("name", sorted(odl_equal.SYMMETRIC))
def test_what_is_said_to_commute_does(name):
    random = np.random.default_rng(5)
    real = [random.normal(size=shape).astype(np.float32) for shape in ((3, 4), (4,), (2, 3, 1), ())]
    whole = [random.integers(1, 60, shape) for shape in ((3, 4), (4,), (2, 3, 1), ())]
    edges = np.float32([0, 1, -1, np.inf, -np.inf, np.nan, 2])
    pairs = [(a, b) for some in (real, whole) for a in some for b in some] + [(edges, edges[:, None])]
    ran = 0
    for a, b in pairs:
        try:
            one, other = getattr(np, name)(a, b), getattr(np, name)(b, a)
        except TypeError:  # whole numbers only
            continue
        assert np.array_equal(one, other, equal_nan=np.asarray(one).dtype.kind == "f")
        ran += 1
    assert ran >= 16


@pytest.mark.parametrize("name", sorted(odl_equal.EXCHANGED))
def test_what_is_said_to_exchange_places_does(name):
    array = np.random.default_rng(5).normal(size=(2, 3, 4))
    for i in range(-3, 3):
        for j in range(-3, 3):
            one, other = getattr(np, name)(array, i, j), getattr(np, name)(array, j, i)
            assert np.array_equal(one, other) and np.array_equal(getattr(array, name)(j, i), one)


def test_an_array_of_arrays_is_their_stack():
    random = np.random.default_rng(5)
    for shape in ((3,), (3, 4), (2, 1, 5)):
        arrays = [random.normal(size=shape) for _ in range(3)]
        for one in (arrays, tuple(arrays), np.stack(arrays)):
            assert np.array_equal(np.array(one), np.stack(one))


def test_distributions_are_compared():
    random = np.random.default_rng(5)

    def made(f, count=200):
        return [np.asarray(f()) for _ in range(count)]

    def normal():
        return random.normal(size=(4, 5))

    assert draws.difference(made(normal), made(normal)) == ""
    assert draws.difference(made(lambda: random.permutation(9)), made(lambda: random.permutation(9))) == ""
    assert "expected" in draws.difference(made(lambda: 1.3 * normal()), made(normal))
    assert "expected" in draws.difference(made(lambda: random.uniform(-2, 2, (4, 5))), made(normal))
    assert "order" in draws.difference(
        made(lambda: np.sort(normal().ravel())), made(lambda: normal().ravel())
    )
    channels = made(lambda: np.ones((4, 5)) * (random.random((4, 1)) < 0.5))
    assert "axis 1" in draws.difference(channels, made(lambda: (random.random((4, 5)) < 0.5) * 1.0))
    places = made(lambda: random.random((4, 5)) < np.linspace(0, 1, 20).reshape(4, 5))
    assert draws.difference(places, [np.flip(one) for one in places]).startswith("order")
    turned = [one[::-1] * 1.0 for one in made(lambda: random.random(4) < [0.1, 0.9, 0.9, 0.1])]
    assert draws.difference(turned, made(lambda: random.random(4) < [0.9, 0.1, 0.1, 0.9])).startswith("mean")
    constant = made(lambda: np.ones(3))
    assert draws.difference(constant, constant) == ""
    assert draws.difference(made(lambda: np.zeros(3)), constant)


def test_spare_calls_that_are_written_in_another_way_are_run():
    text = "def case_0(x):\n    return f(x, 1)\n\ndef case_1(x):\n    return f(x, 2)\n"
    text += "\ndef case_2(x):\n    return f(x, -1)\n\ndef case_3(x):\n    return f(x, 3)\n"
    cases = [
        {
            "name": f"case_{i}",
            "span": [3 * i + 1, 3 * i + 2],
            "lines": [line],
            "spare": i > 0,
            "style": "function",
        }
        for i, line in enumerate(("g(x, 1)", "g(x, 2)", "g(x, -1)", "g(x, 3)"))
    ]
    file = {"entries": [[2, "jax/G/0"], [5, "jax/G/0"], [8, "jax/G/0"], [11, "jax/G/1"]]}
    files, texts = {c["name"]: file for c in cases}, {c["name"]: text for c in cases}
    some = chosen.chosen(cases, files, texts, "G", 2)
    assert [case["name"] for case in some] == ["case_0", "case_2", "case_3"]
    assert len(chosen.chosen(cases, files, texts, "G", None)) == 4
    plan = {str(i): {"place": f"G.yaml:{i}", "when": []} for i in range(3)}
    assert chosen.unreached(plan, cases, files, "G") == [{"entry": 2, "place": "G.yaml:2", "when": []}]


def test_calls_are_made_of_guards():
    names = guards.parameters("x=input, axis=dim:None, -_stacklevel | keepdims=keepdim:False, dtype")
    assert names == {
        "x": "input",
        "axis": "dim",
        "-_stacklevel": "_stacklevel",
        "keepdims": "keepdim",
        "dtype": "dtype",
    }
    tensors = [torch.ones(2, 3)]
    bases = [
        (Candidate("function", "torch.sum", ["return torch.sum(x0, 1, keepdim=True)"], tensors), "array"),
        (Candidate("method", "sum", ["return x0.sum()"], tensors), "array"),
    ]
    entry = {
        "names": {
            "signature": "x=input, axis=dim | keepdims=keepdim",
            "arguments": {"dim": {"type": "int|tuple"}, "keepdim": {"type": "bool"}},
        },
        "entries": {"jax": {"0": {"place": "", "when": ["absent(axis)", "keepdims == False"]}}},
    }
    made = {one.lines[-1] for some in guards.candidates(bases, entry) for one in some}
    assert "return x0.sum(keepdim=False)" in made  # both hold
    assert "return x0.sum(keepdim=True)" in made  # the second does not
    assert "return torch.sum(x0, 1, keepdim=False)" in made  # the first does not
    assert "return torch.sum(x0, keepdim=False)" in made
    entry["entries"]["jax"]["0"]["when"] = ["kind(axis) == list", "not simple(x)", "rank(x) == 2"]
    made = {tuple(one.lines) for some in guards.candidates(bases, entry) for one in some}
    once = ("x0_once = [x0]", "return torch.sum(x0_once.pop(), [1], keepdim=True)")
    assert once in made
    assert ("x0_0, x0_1 = x0.shape", *once) in made


def test_a_rank_is_met_by_calls_that_have_it():
    bases = [(Candidate("function", "f", ["return torch.f(x0, 1)"], [torch.ones(2)]), "array")] * guards.TRIED
    bases.append((Candidate("function", "f", ["return torch.f(x0, 1)"], [torch.ones(2, 3)]), "array"))
    when = ["rank(x) == 2", "axis == 0"]
    entry = {
        "names": {"signature": "x=input, axis=dim", "arguments": {"dim": {"type": "int"}}},
        "entries": {"jax": {"0": {"place": "", "when": when}}},
    }
    made = [one for some in guards.candidates(bases, entry) for one in some]
    ranked = [one for one in made if one.lines[0] == "x0_0, x0_1 = x0.shape"]
    assert {one.lines[1] for one in ranked} > {"return torch.f(x0, 0)", "return torch.f(x0, -2)"}
    others = [one for one in made if one.inputs[0].dim() == 1]
    assert "return torch.f(x0, 0)" in {one.lines[-1] for one in others}  # the rank alone fails


def test_several_entries_before_fail_together():
    rows = [["axis == 0", "keepdims == False"], ["axis == 0"], ["keepdims == False"], []]
    entries = {str(i): {"when": when} for i, when in enumerate(rows)}
    assert list(guards.reached(entries)) == [((), ("axis == 0", "keepdims == False"))]
    tensors = [torch.ones(2, 3)]
    bases = [(Candidate("method", "sum", ["return x0.sum(0)"], tensors), "array")]
    entry = {
        "names": {
            "signature": "x=input, axis=dim | keepdims=keepdim",
            "arguments": {"dim": {"type": "int"}, "keepdim": {"type": "bool"}},
        },
        "entries": {"jax": entries},
    }
    made = {one.lines[-1] for some in guards.candidates(bases, entry) for one in some}
    assert "return x0.sum(1, keepdim=True)" in made or "return x0.sum(-2, keepdim=True)" in made


def test_a_guard_that_fails_does_not_meet_the_entry_before():
    tensors = [torch.ones(2, 3)]
    base = Candidate("function", "torch.sum", ["return torch.sum(x0, 1)"], tensors)
    entries = {
        str(i): {"place": "", "when": ["given(axis)", f"axis == {axis}"]} for i, axis in enumerate((0, 1, -1))
    }
    entry = {"names": {"signature": "x=input, axis=dim", "arguments": {"dim": {"type": "int"}}}}
    made = [
        one.lines[-1]
        for some in guards.candidates([(base, "array")], {**entry, "entries": {"jax": entries}})
        for one in some
    ]
    assert "return torch.sum(x0, -2)" in made and "return torch.sum(x0, 2)" in made


def test_the_type_that_a_call_names_is_asked_for():
    asked = reference.asked_type
    assert asked(["return x0.sum(dtype=torch.double)"], ["float64"]) == "float64"
    assert asked(["return x0.sum(dtype=torch.int64)"], ["float32"]) == ""
    assert asked(["return x0.sum()"], ["float32"]) == ""
    assert asked(["return f(x0, dtype=torch.int64)"], ["int64", "float32"]) == ""
    assert frameworks.KEPT["jax"]["int64"] == "int32" and frameworks.KEPT["numpy"]["int64"] == "int64"


def test_calls_are_written_in_other_ways():
    tensors = [torch.ones(2, 3)]
    base = Candidate("function", "torch.sort", ["return torch.sort(x0, 1, stable=True)"], tensors)
    other = Candidate("function", "torch.sort", ["return torch.sort(x0, 1, descending=True)"], tensors)
    made = [
        ";".join(one.lines) for one in derived.candidates([(base, ["array"] * 2), (other, ["array"] * 2)])
    ]
    assert "return torch.sort(x0, 1, stable=True)[1]" in made
    assert "part_0, part_1 = torch.sort(x0, 1, stable=True);return part_0, part_1" in made
    assert "x0_0, x0_1 = x0.shape;return torch.sort(x0, 1, stable=True)" in made
    assert "x0_once = [x0];return torch.sort(x0_once.pop(), 1, stable=True)" in made
    assert "return torch.sort(x0, given_1, stable=given_2)" in made
    (bare,) = derived.bare(base, "array")
    assert (bare.parameters, bare.lines) == (["x0"], base.lines)
    method = Candidate("method", "sort", ["return x0.sort(1)"], tensors)
    assert not list(derived.bare(method, "array"))
    text = Candidate("function", "F.gelu", ["return F.gelu(x0, approximate='tanh')"], tensors)
    made_of_text = [(one.lines, one.parameters[1:]) for one in derived.named(text, "array")]
    assert made_of_text == [(["return F.gelu(x0, approximate=given_1)"], ["given_1: str"])]
    assert "return torch.sort(x0, 1, stable=True, descending=True)" in made


def test_examples_are_calls():
    example = {"name": "one", "text": "a, b = h.chunk(n)", "types": {"h": "Tensor(3)", "n": "int"}}
    made = example_candidate(example)
    assert made.lines == ["a, b = h.chunk(n)", "return (a, b)"]
    assert sorted(made.parameters) == ["h: torch.Tensor", "n: int"]
    assert example_candidate({**example, "text": "y.abs()", "setup": "y = h * 2"}).lines == [
        "y = h * 2",
        "return y.abs()",
    ]
