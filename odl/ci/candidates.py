"""Calls that may become cases: rows of the databases of PyTorch, and the examples of the operation."""

import ast
import builtins
import itertools
import re
import zlib

import numpy as np
import torch

from .calls import Skip
from .reference import seed_all
from .syntax import parsed

# The position of equal elements is not fixed.
TIES = {"argsort", "cummax", "cummin", "kthvalue", "median", "mode", "msort", "nanmedian", "sort", "topk"}
SYMMETRIC = {"linalg.eigh", "linalg.eigvalsh", "linalg.ldl_factor", "linalg.ldl_factor_ex"}
SHAPE = (2, 12, 6, 6, 6)  # of tensors in examples
PLAIN = {"int": 2, "float": 0.5, "bool": True, "str": "same", "tuple": (2, 2)}
KNOWN = {"torch", "nn", "F", "np", "math"} | set(dir(builtins))
# What an argument is given that no sample gives, by its type; PyTorch refuses what does not fit.
PROBES = {
    "dtype": ["torch.complex64", "torch.float64", "torch.int64"],
    "bool": ["True", "False"],
    "int": ["1", "0", "2", "-1"],
    "float": ["0.3", "2.5"],
}
SORTED = re.compile(r"\b(searchsorted|bucketize)\(")  # of another order nothing is said
SCAN = 40  # samples of the database that are looked at for one interface


class Databases:
    """The interfaces that PyTorch's own tests have samples of."""

    def __init__(self):
        from torch.testing._internal.common_methods_invocations import op_db
        from torch.testing._internal.common_modules import module_db

        self.functions, self.methods, self.layers = {}, {}, {}
        for info in op_db:
            for name in [info.name, *(alias.name for alias in info.aliases)]:
                self.functions.setdefault(f"torch.{name}", []).append(info)
                self.methods.setdefault(name, []).append(info)
            inplace = getattr(info.inplace_variant, "__name__", "")
            self.methods.setdefault(inplace or info.name + "_", []).append(info)
        for info in module_db:
            self.layers.setdefault(info.module_cls.__name__, []).append(info)

    def infos(self, style, path):
        """The rows of an interface."""
        if style == "function":
            return self.functions.get(path, [])
        return self.methods.get(path, [])


def samples(info, dtype, seed):
    """Samples of one row."""
    seed_all(seed)
    with torch.no_grad():
        found = list(itertools.islice(info.sample_inputs("cpu", dtype, set_seed=False), SCAN))
    for sample in found:
        value = sample.input
        square = isinstance(value, torch.Tensor) and value.dim() > 1 and value.shape[-1] == value.shape[-2]
        if square and (info.name in SYMMETRIC or info.variant_test_name == "hermitian"):
            sample.input = (value + value.mH) / 2  # one triangle is read; a user gives a symmetric matrix
    return found


def has_ties(name, sample):
    value = sample.input
    tied = (
        name.rsplit(".")[-1] in TIES and isinstance(value, torch.Tensor) and not sample.kwargs.get("stable")
    )
    return tied and value.numel() != torch.unique(value).numel()


class Candidate:
    """A call that may become a case."""

    def __init__(self, style, interface, lines, inputs, parameters=None):
        self.style, self.interface, self.lines, self.inputs = style, interface, lines, inputs
        self.parameters = parameters or [f"x{i}: torch.Tensor" for i in range(len(inputs))]
        tensors = [one for one in inputs if isinstance(one, torch.Tensor)]
        self.features = features(lines, tensors) | {f"written {style}"}
        size = sum(one.numel() for one in tensors)
        self.cost = (size > 600, bool(tensors) and size == len(tensors), size == 0)


def is_elementwise(info):
    return type(info).__name__ in ("UnaryUfuncInfo", "BinaryUfuncInfo")


def features(lines, tensors):
    """What a call exercises: its arguments by name and by value, how many there are, and ranks."""
    found = {f"rank {i} {one.dim()}" for i, one in enumerate(tensors)}
    for call in [n for n in ast.walk(parsed("\n".join(lines))) if isinstance(n, ast.Call)]:
        found.add(f"{ast.unparse(call.func).rsplit('.')[-1]} {len(call.args)}")
        for word in call.keywords:
            found |= {f"{word.arg}", f"{word.arg}={ast.unparse(word.value)}"}
        for i, one in enumerate(call.args):
            if not isinstance(one, ast.Name):
                found.add(f"{i}={ast.unparse(one)}")
    return found


def probes(candidates, arguments):
    """Calls that give arguments which no other candidate names: the plainest call with one more keyword."""
    plain = [one for one in candidates if one.style in ("function", "method") and one.lines[-1].endswith(")")]
    if not plain:
        return
    base = min(plain, key=lambda one: (len(one.features), one.cost))
    named = set().union(*(one.features for one in candidates))
    start = base.lines[-1][:-1]
    for name, row in arguments.items():
        values = [repr(value) for value in row.get("options", [])]
        for kind in row["type"].split("|"):
            values += PROBES.get(kind, [])
        for value in values if name not in named else []:
            line = f"{start}{'' if start.endswith('(') else ', '}{name}={value})"
            yield Candidate("probe", base.interface, [*base.lines[:-1], line], base.inputs, base.parameters)


def statements(text):
    """The statements of a function that gives what a text computes."""
    try:
        body = parsed(text).body
    except SyntaxError:
        raise Skip("no statements") from None
    if not body or not all(isinstance(one, ast.Expr | ast.Assign) for one in body):
        raise Skip("statements of another kind")
    lines = [ast.unparse(one) for one in body]
    if isinstance(body[-1], ast.Expr):
        return [*lines[:-1], f"return {lines[-1]}"]
    return [*lines, f"return {ast.unparse(body[-1].targets[-1])}"]


def example_candidate(example):
    """An example as a call: its free names are the parameters."""
    text, types = example["text"].strip(), example.get("types", {})
    if example.get("dialect", "torch") != "torch":
        raise Skip("not written for PyTorch")
    if "__version__" in text or "cuda" in text:
        raise Skip("it says what is installed")
    lines = statements("\n".join([*example.get("setup", "").strip().splitlines(), text]))
    bound, names = set(), {}
    for one in parsed("\n".join(lines)).body:
        nodes = list(ast.walk(one))
        bound |= {n.arg for n in nodes if isinstance(n, ast.arg)}
        stored = {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        inner = set() if isinstance(one, ast.Assign) else stored
        read = [n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)]
        names |= dict.fromkeys(name for name in read if name not in bound | inner | KNOWN)
        bound |= stored
    random = np.random.default_rng(zlib.crc32(text.encode()))
    parameters, inputs = [], []
    for name in names:
        kind = types.get(name, "Tensor(2)" if name in "xhyz" else "")
        if kind.startswith("Tensor"):
            rank = int(re.sub(r"\D", "", kind) or 2)
            values = random.uniform(0.1, 0.9, SHAPE[:rank]).astype(np.float32)
            values = np.sort(values) if SORTED.search(text) else values
            parameters.append(f"{name}: torch.Tensor")
            inputs.append(torch.from_numpy(np.asarray(values)))
        elif kind in PLAIN:
            parameters.append(f"{name}: {kind}")
            inputs.append(PLAIN[kind])
        else:
            raise Skip(f"a free name of the type {kind or 'unknown'}")
    return Candidate("example", example["name"], lines, inputs, parameters)
