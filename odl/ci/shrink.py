"""Looks for a small call that still fails, with Hypothesis."""

import ast
import importlib.util
import time

import numpy as np

from . import report
from .process import Gone
from .syntax import parsed

EACH = 12  # seconds for one call
ALL = 300  # seconds for one target
VALUES = ("whole", "rounded", "given")


def available():
    """Whether Hypothesis is installed."""
    return importlib.util.find_spec("hypothesis") is not None


def calls_of(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def literals(tree):
    """The numbers of a text, in order."""
    found, signs = [], {}
    for node in ast.walk(tree):
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            signs[id(node.operand)] = -1
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            found.append(node)
    return [node for node in found if id(node) not in signs]


class Variants:
    """Calls that are smaller than a case."""

    def __init__(self, case, data):
        self.case, self.data = case, data
        self.arrays = {
            i["name"]: data[f"{case['name']}.{i['name']}"] for i in case["inputs"] if "value" not in i
        }
        self.sizes = sorted({s for a in self.arrays.values() for s in a.shape if s > 1})
        self.tree = parsed("def f():\n" + "\n".join(f"    {line}" for line in case["lines"]))
        self.keywords = sum(len(call.keywords) for call in calls_of(self.tree))
        self.numbers = [node.value for node in literals(self.tree)]

    def strategy(self, st):
        def number(value):
            if isinstance(value, float):
                return st.sampled_from([1.0, 0.5, value])
            return st.integers(0, value)

        return st.fixed_dictionaries(
            {
                "keep": st.tuples(*[st.booleans()] * self.keywords),
                "numbers": st.tuples(*map(number, self.numbers)),
                "sizes": st.tuples(*[st.integers(1, size) for size in self.sizes]),
                "starts": st.tuples(*[st.integers(0, size - 1) for size in self.sizes]),
                "values": st.tuples(*[st.sampled_from(VALUES)] * len(self.arrays)),
            }
        )

    def text(self, drawn):
        """The statements of a variant."""
        tree = parsed(ast.unparse(self.tree))
        for node, value in zip(literals(tree), drawn["numbers"], strict=True):
            node.value = value
        keep = iter(drawn["keep"])
        for call in calls_of(tree):
            call.keywords = [word for word in call.keywords if next(keep)]
        return [ast.unparse(node) for node in tree.body[0].body]

    def inputs(self, drawn):
        """The arrays of a variant."""
        cuts = {}
        for size, length, start in zip(self.sizes, drawn["sizes"], drawn["starts"], strict=True):
            cuts[size] = slice(min(start, size - length), min(start, size - length) + length)
        found = {}
        for (name, array), how in zip(self.arrays.items(), drawn["values"], strict=True):
            part = array[tuple(cuts.get(size, slice(None)) for size in array.shape)]
            if how == "whole" and part.dtype.kind == "f":
                part = (np.arange(part.size) % 4).reshape(part.shape).astype(part.dtype)
            elif how == "rounded" and part.dtype.kind == "f":
                part = np.round(part, 1)
            found[name] = part
        return found


class Search:
    """The search for one case."""

    def __init__(self, run, target, worker, name, case):
        self.run, self.target, self.worker, self.name, self.case = run, target, worker, name, case
        self.folder = run.work / f"shrink-{target}"
        self.folder.mkdir(exist_ok=True)
        self.variants = Variants(case, np.load(run.cases_folder / f"{name}.npz"))
        self.tried, self.files = {}, {}
        self.end = time.monotonic() + EACH

    def fails(self, drawn):
        key = repr(drawn)
        if key not in self.tried:
            late = time.monotonic() > self.end
            self.tried[key] = None if late else self.outcome(drawn)
        return self.tried[key] is not None

    def outcome(self, drawn):
        """The failure of a variant, None where it does not fail."""
        file = f"{self.name}_{len(self.tried)}"
        case = {**self.case, "lines": self.variants.text(drawn)}
        data = self.folder / f"{file}.in.npz"
        np.savez(data, **{f"{case['name']}.{k}": v for k, v in self.variants.inputs(drawn).items()})
        request = {"case": case, "data": str(data), "folder": str(self.folder), "file": file}
        request |= {"gradient": "counted" in self.case, "seconds": 10}
        try:
            with self.run.sampler_lock:
                made = self.run.sampler.ask(request, 20).get("case")
        except Gone:
            return None
        if not made:
            return None
        out = self.folder / "out"
        text = repr(made["lines"])
        if text not in self.files:
            answer = self.run.tool.convert(self.target, self.folder, out, [f"{file}.py"])[f"{file}.py"]
            self.files[text] = (file, answer)
        converted, answer = self.files[text]
        refused = report.refusal(made, answer)
        if refused:
            return (refused["reason"], made, file, converted) if refused["status"] == "failed" else None
        found = self.run.executed(
            self.worker, self.target, out / f"{converted}.py", self.name, [made], self.folder / f"{file}.npz"
        )[made["name"]]
        return (found["reason"], made, file, converted) if found["status"] == "failed" else None

    def result(self):
        """The smallest failure that was found."""
        import hypothesis
        from hypothesis import strategies as st

        settings = hypothesis.settings(
            max_examples=60,
            database=None,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(hypothesis.HealthCheck),
        )
        try:
            drawn = hypothesis.find(self.variants.strategy(st), self.fails, settings=settings)
        except hypothesis.errors.NoSuchExample:
            return None
        except hypothesis.errors.HypothesisException:
            found = [key for key, value in self.tried.items() if value]
            return self.tried[min(found, key=len)] if found else None
        return self.tried[repr(drawn)]


def all_of(run, target, worker, failed):
    """Adds a small call to the row of each operation that failed, as long as there is time."""
    from .driver import inputs_of

    end = time.monotonic() + ALL
    for n, (name, case, outcome) in enumerate(failed, 1):
        found = None
        if time.monotonic() < end:
            search = Search(run, target, worker, name, case)
            found = search.result()
        data = run.cases_folder / f"{name}.npz"
        if found:
            reason, made, file, _ = found
            made, data = {**made}, search.folder / f"{file}.npz"
        else:
            reason, made = outcome["reason"], case
        entry = {"text": "; ".join(made["lines"]), "inputs": inputs_of(made, data), "reason": reason}
        entry["shrunk"] = bool(found)
        run.minimal(name, target, entry)
        run.progress(f"{target}: failures made small", n, len(failed))
