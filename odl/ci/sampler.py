"""The process that samples calls of operations in PyTorch and runs them there."""

import itertools
import json
import os
import signal
import sys
import warnings
import zlib
from collections import Counter
from pathlib import Path

import numpy as np
import torch

from . import calls
from .calls import Skip
from .candidates import Candidate, Databases, example_candidate, has_ties, is_elementwise, probes, samples
from .drawn import Drawn, name_of
from .edges import EDGES, finite, steady
from .reference import Reference, fresh, record, seed_all

SPARE = 1  # calls that may be run besides, as a multiple of the others
# In which order the kinds of calls have their turn.
TURNS = ["function", "example", "edge", "probe", "integer", "function", "method", "layer", "function"]
TURNS += ["inplace", "attribute", "example", "probe", "function", "method", "function"]


class Sampler:
    """Makes the cases of operations."""

    def __init__(self, seed, count):
        self.databases = Databases()
        self.seed, self.count = seed, count

    def of(self, name, entry):
        """The cases of one operation with their arrays, and why other samples were left out."""
        self.reasons = Counter()
        pools, names = {}, entry.get("names", {})
        found = [*self.examples(entry.get("examples", [])), *self.interfaces(name, names)]
        for candidate in itertools.chain(found, probes(found, names.get("arguments", {}))):
            pools.setdefault(candidate.style, []).append(candidate)
        for pool in pools.values():
            pool.sort(key=lambda one: one.cost)
        drawn = Drawn(lambda *given: self.made(*given, entry))
        covered = set()
        turns = itertools.cycle(TURNS)
        tried = 0
        while any(pools.values()) and len(drawn.cases) < self.count and tried < 12 * self.count:
            pool = pools.get(next(turns))
            if not pool:
                continue
            tried += 1
            candidate = max(pool, key=lambda one: len(one.features - covered))  # the cheapest of the best
            pool.remove(candidate)
            if drawn.add(candidate):
                covered |= candidate.features
        drawn.spare(pools, SPARE * self.count, entry)
        return drawn.cases, drawn.arrays, self.reasons

    def made(self, candidate, gradient, entry):
        """The case of a candidate with its arrays, None where it proves nothing."""
        edge = candidate.style == "edge"
        try:
            inputs = candidate.inputs
            reference = Reference(candidate.parameters, candidate.lines, inputs, entry.get("random", False))
            if edge and entry.get("edges") == "none":
                raise Skip("edges of which nothing is promised")
            if edge:
                inputs = steady(reference)
                if entry.get("edges") == "finite":
                    inputs = finite(inputs)
                reference = Reference(candidate.parameters, candidate.lines, inputs)
            reference.check_precision()
            return record(
                name_of(candidate.parameters, candidate.lines, inputs),
                reference,
                candidate.parameters,
                candidate.style,
                candidate.interface,
                gradient and not edge and not entry.get("gradient"),
            )
        except TimeoutError:
            raise
        except Exception as error:
            self.reasons[reason(error)] += 1
            return None

    def interfaces(self, operation, names):
        """Candidates from the databases."""
        made = 0
        for style, path in calls.names_of(names):
            if style == "layer":
                yield from self.layer(path)
                continue
            if style == "function" and calls.resolve(path) is None:
                continue
            infos = self.databases.infos(style, path)
            if not infos and style == "function":
                yield from self.layer(path)
            for info in infos:
                for candidate in self.info(style, path, info):
                    made += 1
                    yield candidate

    def info(self, style, path, info):
        """Candidates of one row: its samples, edge values and integers."""
        dtypes = [t for t in (torch.float32, torch.int64, torch.bool, torch.complex64) if t in info.dtypes]
        seed = self.seed + zlib.crc32(f"{style} {path}".encode()) % 10_000
        for dtype in dtypes[:2] if dtypes and dtypes[0] == torch.float32 else dtypes[:1]:
            more = dtype != dtypes[0]
            try:
                found = samples(info, dtype, seed)
            except Exception as error:
                self.reasons[f"no samples of {dtype}: {reason(error)}"] += 1
                continue
            for i, sample in enumerate(found):
                try:
                    if has_ties(info.name, sample):
                        raise Skip("equal elements, whose order is not fixed")
                    lines, text = calls.lines_of(style, path, info, sample)
                except Exception as error:
                    self.reasons[reason(error)] += 1
                    continue
                used = "integer" if more and dtype == torch.int64 else style
                if not more or dtype == torch.int64:
                    yield Candidate(used, path, lines, text.tensors)
                if i == 0 and not more and dtype == torch.float32 and is_elementwise(info):
                    edges = [torch.tensor(EDGES[k:] + EDGES[:k]) for k in range(len(text.tensors))]
                    if all(t.dtype == torch.float32 for t in text.tensors):
                        yield Candidate("edge", path, lines, edges)

    def layer(self, path):
        """Candidates of a class."""
        for info in self.databases.layers.get(path.rsplit(".")[-1], []):
            for training in (True, False):
                seed_all(self.seed)
                try:
                    found = info.module_inputs_func(
                        info, device="cpu", dtype=torch.float32, requires_grad=False, training=training
                    )
                except Exception as error:
                    self.reasons[reason(error)] += 1
                    continue
                for layer in found:
                    try:
                        if layer.forward_input is None:
                            raise Skip("no input of the layer")
                        lines, text = calls.layer_lines(path, layer)
                    except Exception as error:
                        self.reasons[reason(error)] += 1
                        continue
                    yield Candidate("layer", path, lines, text.tensors)

    def examples(self, examples):
        """Candidates from the examples of the operation."""
        for example in examples:
            try:
                yield example_candidate(example)
            except Skip as error:
                self.reasons[f"example: {error}"] += 1


def reason(error):
    """An error in one line."""
    first = str(error).strip().splitlines()[:1]
    text = first[0][:120] if first else ""
    return text if isinstance(error, Skip) else f"{type(error).__name__}: {text}"


def write(folder, name, cases, arrays):
    """The file of an operation; adds to each case the lines that it takes up."""
    bodies = [calls.function(case["name"], case["parameters"], case["lines"]) for case in cases]
    text = calls.header(bodies) + "\n\n"
    for case, body in zip(cases, bodies, strict=True):
        first = text.count("\n") + 1
        case["span"] = [first, first + body.count("\n") - 1]
        text += body + "\n\n"
    (folder / f"{name}.py").write_text(text.rstrip("\n") + "\n", encoding="utf-8")
    np.savez(folder / f"{name}.npz", **arrays)


def again(request):
    """A changed call, as the search for a small one asks for it."""
    case = request["case"]
    data = np.load(request["data"])
    inputs = [
        (tuple(i["value"]) if i.get("tuple") else i["value"])
        if "value" in i
        else torch.from_numpy(np.array(data[f"{case['name']}.{i['name']}"]))
        for i in case["inputs"]
    ]
    reference = Reference(
        case["parameters"], case["lines"], [fresh(i) if torch.is_tensor(i) else i for i in inputs]
    )
    if reference.how != case["how"]:
        raise Skip("it is compared in another way")
    reference.check_precision()
    made, arrays = record(
        case["name"], reference, case["parameters"], case["style"], case["interface"], request["gradient"]
    )
    write(Path(request["folder"]), request["file"], [made], arrays)
    return made


def main(seed, count):
    warnings.filterwarnings("ignore")
    torch.set_num_threads(1)
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)

    def say(**answer):
        answers.write(json.dumps(answer) + "\n")

    def late(*_):
        raise TimeoutError("it took too long")

    signal.signal(signal.SIGALRM, late)
    say(ready=torch.__version__)
    sampler = None
    for line in sys.stdin:
        request = json.loads(line)
        signal.alarm(request.get("seconds", 120))
        try:
            if "operation" in request:
                sampler = sampler or Sampler(int(seed), int(count))
                cases, arrays, reasons = sampler.of(request["operation"], request["entry"])
                if cases:
                    write(Path(request["folder"]), request["operation"], cases, arrays)
                say(cases=cases, reasons=dict(reasons.most_common(5)))
            else:
                say(case=again(request))
        except Exception as error:
            say(error=reason(error))
        finally:
            signal.alarm(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
