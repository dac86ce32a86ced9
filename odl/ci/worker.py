"""The process that runs converted calls in one framework and compares them with what PyTorch gave."""

import __future__

import ast
import json
import os
import re
import signal
import sys
import warnings

import numpy as np

from . import draws, frameworks, results
from .report import RUN_TIME

FACTOR = 8  # wall-clock limit, as a multiple of the limit on processor time: a busy machine fails no case

DRAWN = 3  # what is called many times may take longer


class Late(BaseException):
    """A case took too long; handlers of frameworks and of converted code let it pass."""


def limit(seconds):
    """Sets the limits of what follows; 0 takes them away."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.alarm(FACTOR * seconds)


def loaded(path):
    """The names of a converted file, without imports of PyTorch that stay; annotations are not evaluated."""
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    tree.body = [
        node
        for node in tree.body
        if not (isinstance(node, ast.Import) and all(a.name.split(".")[0] == "torch" for a in node.names))
        and not (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "torch")
    ]
    names = {"__name__": "converted"}
    exec(compile(tree, path, "exec", flags=__future__.annotations.compiler_flag, dont_inherit=True), names)
    return names


def short(error):
    """An error in one line."""
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0][:200] if lines else ''}".rstrip(": ")


AXES = re.compile(r"\b(axis|axes|dim)\b|dimension 0|0 dim|dimensions: 0|rank 0|be scalar|index out of range")
TYPES = re.compile(r"u?int(8|16|32|64)\b|\bintegers?\b|\bdtype\b|\binexact\b|\bastype\b")
UNDERIVED = re.compile(r"not implemented|gradient registry has no entry|cannot calculate vjp", re.IGNORECASE)


# Sizes that PyTorch makes fit and others do not: what their errors say, and what they are.
SIZES = (
    (re.compile(r"equal division|evenly divi|not divisible"), "parts of different sizes"),
    (
        re.compile(r"size not equal to one|size greater than one|cannot squeeze"),
        "an axis that is longer than one",
    ),
    (re.compile(r"monotonic"), "edges that do not increase"),
)


def refused(inputs, error):
    """What PyTorch takes and the framework itself refuses with an error that says so, or nothing.

    An array without axes has an axis 0 in PyTorch only; functions of real numbers take whole ones there.
    """
    arrays = [one for one in inputs if isinstance(one, np.ndarray)]
    if any(one.ndim == 0 for one in arrays) and AXES.search(str(error)):
        return "an array without axes"
    whole = any(one.dtype.kind in "iu" for one in arrays)
    if whole and TYPES.search(str(error)):
        return "whole numbers"
    return next((what for pattern, what in SIZES if pattern.search(str(error))), "")


class Check:
    """One case in one framework."""

    def __init__(self, framework, case, data, tolerances):
        self.framework, self.case, self.data = framework, case, data
        self.rtol, self.atol = tolerances
        self.inputs = [
            (tuple(i["value"]) if i.get("tuple") else i["value"]) if "value" in i else self.array(i["name"])
            for i in case["inputs"]
        ]
        self.want = [(self.array(f"out.{i}"), kind) for i, kind in enumerate(case["kinds"])]

    def array(self, key):
        return self.data[f"{self.case['name']}.{key}"]

    def fed(self):
        return [self.framework.feed(i) if isinstance(i, np.ndarray) else i for i in self.inputs]

    def forward(self, function):
        """What is wrong with the result."""
        given = self.fed()
        value = function(*given, **self.framework.extra(function, len(given)))
        leaves = []
        try:
            structure = results.flatten(value, leaves)
        except results.NoValue as error:
            return f"{error} in place of {results.shown(self.case['structure'])}"
        wrong = results.other_structure(self.case["structure"], structure)
        wrong = wrong or self.other_type([leaf for leaf, _ in leaves])
        return wrong or results.wrong_values(
            self.case["how"], leaves, self.want, self.case["dtypes"], self.rtol, self.atol
        )

    def other_type(self, leaves):
        """What is wrong with the type, where the call names one that the framework has."""
        want = frameworks.KEPT.get(self.framework.target, {}).get(self.case.get("asked"))
        return (
            "" if not want or leaves[0].dtype.name == want else f"{leaves[0].dtype.name} result, not {want}"
        )

    def drawn(self, function):
        """What tells the draws of many calls from those of PyTorch."""
        found = []
        for seed in range(1, self.case["draws"] + 1):
            given, leaves = self.fed(), []
            results.flatten(function(*given, **self.framework.extra(function, len(given), seed)), leaves)
            if [leaf.shape for leaf, _ in leaves] != [want.shape for want, _ in self.want]:
                return "the shape differs from draw to draw"
            found.append([leaf for leaf, _ in leaves])
        for i, mine in enumerate(zip(*found, strict=True)):
            if wrong := draws.difference(list(mine), list(self.array(f"draws.{i}"))):
                return wrong
        return ""

    def backward(self, function):
        """What is wrong with the gradient."""
        given = self.fed()
        real = [
            i for i, one in enumerate(self.inputs) if isinstance(one, np.ndarray) and one.dtype == np.float32
        ]

        def call(*by):
            all_of = list(given)
            for i, one in zip(real, by, strict=True):
                all_of[i] = one
            return function(*all_of, **self.framework.extra(function, len(given)))

        found = self.framework.gradients(call, [given[i] for i in real], self.case["counted"])
        for i, mine in zip(real, frameworks.as_arrays(found), strict=True):
            want = self.array(f"grad.{real.index(i)}")
            if mine.shape != want.shape:
                return f"gradient by x{i}: shape {list(mine.shape)}, expected {list(want.shape)}"
            if not results.close(mine, want, results.GRADIENT_RTOL, results.GRADIENT_ATOL):
                return f"gradient by {self.case['inputs'][i]['name']}: {results.difference(mine, want)}"
        return ""

    def run(self, names):
        """How the case came out."""
        if self.case["name"] not in names:
            return {"status": "failed", "reason": "the function is gone"}
        function = names[self.case["name"]]
        self.framework.start()
        wrong = self.forward(function)
        checks = "shape and kind" if self.case["how"] == "random" else "forward"
        if not wrong and "draws" in self.case:
            checks, wrong = "distribution", self.drawn(function)
        if not wrong and "counted" in self.case and self.framework.differentiates:
            checks = "forward and gradient"
            try:
                wrong = self.backward(function)
            except Late:
                raise
            except Exception as error:
                if isinstance(error, NotImplementedError) or UNDERIVED.search(str(error)):
                    checks = "forward"  # the framework has no derivative of it and says so
                else:
                    wrong = f"gradient: {short(error)}"
        return {"status": "failed" if wrong else "verified", "reason": wrong, "checks": checks}


def answers(framework, request, say):
    """Runs the cases of one file."""
    seconds = request["seconds"]
    say(at="import")
    data = np.load(request["data"])
    limit(seconds + 20)
    try:
        names, wrong = loaded(request["path"]), ""
    except Exception as error:
        names, wrong = {}, f"the file cannot be imported: {short(error)}"
    finally:
        limit(0)
    for case in request["cases"]:
        say(at=case["name"])
        if wrong:
            say(case=case["name"], status="failed", reason=wrong)
            continue
        limit(seconds * (DRAWN if "draws" in case else 1))
        check = Check(framework, case, data, request["tolerances"])
        try:
            answer = check.run(names)
            limit(0)
        except Late:
            say(case=case["name"], status="not run", reason=f"longer than {seconds} s")
            return False  # it may have stopped inside of an import: a fresh process goes on
        except Exception as error:
            limit(0)
            answer = {"status": "failed", "reason": short(error)}
            if why := refused(check.inputs, error):
                answer = {"status": "unsupported", "reason": f"{RUN_TIME}, {why}: {short(error)}"}
        say(case=case["name"], **answer)
    say(done=1)
    return True


def main(targets):
    warnings.filterwarnings("ignore")
    out = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    sys.stdout = sys.stderr

    def say(**answer):
        out.write(json.dumps(answer) + "\n")

    def late(*_):
        raise Late

    signal.signal(signal.SIGPROF, late)
    signal.signal(signal.SIGALRM, late)
    found, missing = {}, {}
    for target in targets:
        try:
            found[target] = frameworks.of(target)
        except ImportError as error:
            missing[target] = f"{error.name or error} is not installed"
    sys.modules["torch"] = None  # what is left of PyTorch must not run by accident
    np.seterr(all="ignore")
    say(ready=list(found), missing=missing)
    for line in sys.stdin:
        request = json.loads(line)
        if not answers(found[request["target"]], request, say):
            return


if __name__ == "__main__":
    main(sys.argv[1:])
