"""Calls of PyTorch as source text, with their tensors; the samples come from PyTorch's own databases."""

import functools
import inspect
import math
import re

import numpy as np
import torch

# Keywords that say nothing about the numbers, or that no text can hold.
NOISE = {
    *("copy", "device", "generator", "layout", "memory_format"),
    *("non_blocking", "out", "pin_memory", "requires_grad"),
}


class Skip(Exception):
    """Says why there is no text for a sample."""


def tidy(value):
    """The same with floats as a person would write them."""
    if isinstance(value, float) and math.isfinite(value) and abs(value) >= 0.01:
        return round(value, 4)
    if type(value) in (list, tuple):
        return type(value)(tidy(one) for one in value)
    if isinstance(value, torch.Size):
        return tuple(value)
    if isinstance(value, dict):
        return {key: tidy(one) for key, one in value.items()}
    return value


class Text:
    """Writes values; tensors become parameters x0, x1, ... in the order in which they appear."""

    def __init__(self):
        self.tensors = []

    def value(self, value):
        """A value as Python text."""
        if isinstance(value, torch.Tensor):
            return self.tensor(value)
        if value is Ellipsis:
            return "..."
        if isinstance(value, np.generic):
            value = value.item()
        if isinstance(value, float) and not math.isfinite(value):
            return 'float("nan")' if math.isnan(value) else ('-float("inf")' if value < 0 else 'float("inf")')
        if value is None or isinstance(value, bool | str | int | float | torch.dtype):
            return repr(value)
        if isinstance(value, slice):
            return f"slice({', '.join(self.value(v) for v in (value.start, value.stop, value.step))})"
        if isinstance(value, list | tuple):
            inner = ", ".join(self.value(one) for one in value)
            if isinstance(value, list):
                return f"[{inner}]"
            return f"({inner},)" if len(value) == 1 else f"({inner})"
        raise Skip(f"no text for a value of the type {type(value).__name__}")

    def tensor(self, tensor):
        """The parameter that a tensor becomes."""
        if tensor.layout != torch.strided or tensor.is_quantized:
            raise Skip("sparse or quantised tensor")
        for i, other in enumerate(self.tensors):
            if other is tensor:
                return f"x{i}"
        self.tensors.append(tensor)
        return f"x{len(self.tensors) - 1}"

    def index(self, value):
        """The text between the brackets of x0[...]."""
        if isinstance(value, slice):
            parts = ["" if v is None else self.value(v) for v in (value.start, value.stop)]
            return ":".join(parts) + ("" if value.step is None else f":{self.value(value.step)}")
        if isinstance(value, tuple) and value:
            return ", ".join(self.index(one) for one in value) + ("," if len(value) == 1 else "")
        return self.value(value)

    def arguments(self, args, kwargs):
        """The arguments of a call."""
        return ", ".join([*map(self.value, args), *(f"{k}={self.value(v)}" for k, v in kwargs.items())])


def short_name(path):
    """How a file names an interface."""
    for start, alias in (("torch.nn.functional.", "F."), ("torch.nn.", "nn.")):
        if path.startswith(start) and not path.startswith("torch.nn.utils."):
            return alias + path[len(start) :]
    return path


def resolve(path):
    """The object of a dotted path, None where there is none."""
    try:
        return functools.reduce(getattr, path.split(".")[1:], torch)
    except AttributeError:
        return None


def ordered(name, value, args):
    """The arguments as the public function takes them; the database may have the tensor first."""
    if name in ("where", "nn.functional.embedding", "nn.functional.embedding_bag") and args:
        return [args[0], value, *args[1:]]
    if name in ("polygamma", "special.polygamma") and args:
        return [args[0], value, *args[1:]]
    if name == "einsum":
        return [args[0], *(value if isinstance(value, list | tuple) else [value])]
    return [value, *args]


def lines_of(style, path, info, sample):
    """The statements of one call and its tensors, written in one style."""
    value, args = tidy(sample.input), [tidy(one) for one in sample.args]
    kwargs = {key: tidy(one) for key, one in sample.kwargs.items() if key not in NOISE}
    text = Text()
    if style == "function":
        return [f"return {short_name(path)}({text.arguments(ordered(info.name, value, args), kwargs)})"], text
    if not isinstance(value, torch.Tensor):
        raise Skip("the first argument is no tensor")
    receiver = text.tensor(value)
    if style == "attribute":
        return [f"return {receiver}.{path}"], text
    if path == "__getitem__":
        return [f"return {receiver}[{text.index(args[0])}]"], text
    call = f"{path}({text.arguments(args, kwargs)})"
    if style == "inplace":
        return [f"y = {receiver}.clone()", f"y.{call}", "return y"], text
    return [f"return {receiver}.{call}"], text


def layer_lines(path, layer):
    """The statement that makes a layer and calls it, for a row of the database of modules."""
    cls = resolve(path)
    args, kwargs = layer.constructor_input.args, dict(layer.constructor_input.kwargs)
    kwargs = {k: tidy(v) for k, v in kwargs.items() if k not in ("device", "dtype", "inplace")}
    module = cls(*args, **kwargs)
    if any(True for _ in module.parameters()) or any(b is not None for _, b in module.named_buffers()):
        raise Skip("it has parameters: its numbers are proven with migrated weights elsewhere")
    names = [p.name for p in inspect.signature(cls).parameters.values() if p.kind is p.POSITIONAL_OR_KEYWORD]
    first, rest = tuple(tidy(args[:1])), dict(zip(names[1:], tidy(tuple(args[1:])), strict=False))
    text = Text()
    given = layer.forward_input
    call = text.arguments([tidy(one) for one in given.args], tidy(dict(given.kwargs)))
    return [f"return {short_name(path)}({text.arguments(first, {**rest, **kwargs})})({call})"], text


def header(bodies):
    """The imports that texts need."""
    text = "\n".join(bodies)
    lines = ["import torch"]
    for name, line in (
        ("math", "import math"),
        ("np", "import numpy as np"),
        ("nn", "import torch.nn as nn"),
        ("F", "import torch.nn.functional as F"),
    ):
        if re.search(rf"(?<![\w.]){name}\.", text):
            lines.append(line)
    return "\n".join(lines) + "\n"


def function(name, parameters, lines):
    """One call as a function."""
    return f"def {name}({', '.join(parameters)}):\n" + "".join(f"    {line}\n" for line in lines)


def names_of(entry):
    """The names of an operation by style, as (style, path)."""
    found = [("function", path) for path in entry.get("api", [])]
    found += [("layer", path) for path in entry.get("layer", [])]
    found += [("method", name) for name in entry.get("methods", [])]
    found += [("inplace", name) for name in entry.get("inplace", [])]
    found += [("attribute", name) for name in entry.get("attributes", [])]
    return found
