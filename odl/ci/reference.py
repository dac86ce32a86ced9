"""What PyTorch computes for a call: the result, whether it is random, and the gradient."""

import ast
import random
import re

import numpy as np
import torch

from . import calls, draws, results
from .syntax import parsed
from .weighing import weights

LARGEST = 20_000
# Fixed only up to signs, phases or order: compared by what the parts rebuild.
HOW = {"svd": "svd_v", "linalg.svd": "svd", "linalg.eigh": "eigh", "linalg.eig": "eig"}
HOW |= {"linalg.eigvals": "set", "qr": "qr", "linalg.qr": "qr", "geqrf": "geqrf"}
FIXED = {"svd": (1,), "svd_v": (1,), "eigh": (0,), "eig": (0,)}  # parts that are the same everywhere
PARTS = {"svd": 3, "svd_v": 3, "eigh": 2, "eig": 2, "qr": 2, "geqrf": 2}
# The result says something about the format of the numbers, so double precision has another one.
FORMAT = re.compile(
    r"\b(nextafter|nan_to_num|view|frexp|to|type|half|bfloat16|byte|char|short|int|long|finfo|double|eps)\("
)
NOT_MADE = re.compile(r"\b(new_)?(empty\w*|resize(_as)?_)\(|\b([A-Z]\w+)?Tensor\((n\b|given_|\d)")


def seed_all(seed):
    """Makes what follows the same each time."""
    torch.default_generator.manual_seed(
        seed
    )  # torch.manual_seed asks for all devices, with a stack trace each
    random.seed(seed)
    np.random.seed(seed % 2**31)


def fresh(value):
    """A contiguous copy that shares nothing."""
    return value.detach().resolve_conj().resolve_neg().clone(memory_format=torch.contiguous_format)


def compiled(parameters, lines):
    """The function of a text."""
    names = {}
    text = calls.header([*lines, "nn.", "F.", "np.", "math."]) + calls.function("call", parameters, lines)
    exec(compile(text, "<call>", "exec"), names)
    return names["call"]


def comparison(lines, structure, chance):
    """How two results of a text are compared."""
    if chance or NOT_MADE.search("\n".join(lines)):
        return "random"
    name, part, plain = last_call(lines)
    if name in HOW and "compute_uv=given" in "".join(lines):
        raise calls.Skip("factors that are there or not")
    if name == "topk" and re.search(r"sorted=(?!True)|, False\)$", lines[-1]):
        raise calls.Skip("an order that is not fixed")
    how = HOW.get(name, "value") if plain else "value"
    if part is not None and how != "value" and part not in FIXED.get(how, ()):
        raise calls.Skip("a part that is fixed up to signs only")
    if how == "eig" and part == 0:
        return "set"
    if how in PARTS and not (isinstance(structure, list) and len(structure) == PARTS[how]):
        return "value"
    return how if how != "set" or structure == "array" else "value"


def asked_type(lines, dtypes):
    """The type that a call is given by name, where its result has it: `dtype=torch.float64`."""
    named = set(re.findall(r"\bdtype=torch\.(\w+)", lines[-1]))
    found = {str(getattr(torch, one, "")).replace("torch.", "") for one in named}
    return dtypes[0] if len(found) == 1 == len(dtypes) and found == set(dtypes) else ""


def last_call(lines):
    """The name of the interface that gives the result, which part of its result is returned, and whether it
    gives all that it can."""
    tree = parsed("\n".join(["def call():", *(f"    {line}" for line in lines)])).body[0].body
    value, part = tree[-1].value if isinstance(tree[-1], ast.Return) else None, None
    if isinstance(value, ast.Tuple) and len(tree) > 1 and isinstance(tree[-2], ast.Assign):
        value = tree[-2].value  # all parts, one by one
    if isinstance(value, ast.Subscript) and isinstance(value.slice, ast.Constant):
        value, part = value.value, value.slice.value
    if not isinstance(value, ast.Call):
        return "", None, False
    plain = not any(word.arg == "compute_uv" and ast.unparse(word.value) != "True" for word in value.keywords)
    return re.sub(r"^(torch|\w+\.clone\(\)|\w+)\.", "", ast.unparse(value.func)), part, plain


def same(one, other):
    """Whether two runs gave the same bits."""
    return all(
        a.shape == b.shape and np.array_equal(a, b, equal_nan=a.dtype.kind in "fc")
        for (a, _), (b, _) in zip(one, other, strict=False)
    )


def constant(draws):
    """Whether all draws have the same bits."""
    nan = draws.dtype.kind in "fc"
    return np.array_equal(draws, np.broadcast_to(draws[:1], draws.shape), equal_nan=nan)


class Reference:
    """A call with its inputs, and what PyTorch makes of it. Raises `calls.Skip` for what proves nothing."""

    def __init__(self, parameters, lines, inputs, chance=False):
        self.call = compiled(parameters, lines)
        self.lines = lines
        self.inputs = [fresh(one) if isinstance(one, torch.Tensor) else one for one in inputs]
        self.check_inputs()
        first, again = self.run(11), self.run(22)
        self.structure, self.leaves = first
        differs = again[0] != first[0] or not same(first[1], again[1])
        self.how = comparison(lines, self.structure, chance or differs)
        if sum(leaf.size for leaf, _ in self.leaves) > LARGEST:
            raise calls.Skip(f"a result of more than {LARGEST} elements")
        self.draws = self.drawn() if self.how == "random" and not NOT_MADE.search("\n".join(lines)) else []
        if self.draws and all(constant(of) for of in self.draws):
            self.draws, self.how = (
                [],
                comparison(lines, self.structure, False),
            )  # these arguments draw nothing

    def check_inputs(self):
        for one in self.inputs:
            if isinstance(one, torch.Tensor):
                if one.numel() > LARGEST:
                    raise calls.Skip(f"a tensor of more than {LARGEST} elements")
                if one.dtype in (torch.bfloat16, torch.complex32):
                    raise calls.Skip(f"a tensor of {one.dtype}, which NumPy does not have")

    def arguments(self, change=None):
        return [
            (change(one) if change else one.clone()) if isinstance(one, torch.Tensor) else one
            for one in self.inputs
        ]

    def run(self, seed, change=None):
        seed_all(seed)
        value = self.call(*self.arguments(change))
        self.dtypes = [str(t.dtype).replace("torch.", "") for t in tensors(value)]
        leaves = []
        return results.flatten(value, leaves), leaves

    def drawn(self):
        """The results of the same call again and again, leaf by leaf; none where their shapes differ."""
        found = [[leaf for leaf, _ in self.leaves]]
        for seed in range(1, draws.count([leaf.size for leaf, _ in self.leaves])):
            structure, leaves = self.run(100 + seed)
            if structure != self.structure or any(
                a.shape != b.shape for a, (b, _) in zip(found[0], leaves, strict=True)
            ):
                return []
            found.append([leaf for leaf, _ in leaves])
        return [np.stack(of) for of in zip(*found, strict=True)]

    def check_precision(self):
        """Raises where single precision is not enough to tell a wrong result from rounding."""
        dtypes = self.dtypes
        if self.how != "value" or FORMAT.search("\n".join(self.lines)):
            return
        try:
            structure, leaves = self.run(11, lambda t: t.double() if t.dtype == torch.float32 else t.clone())
        except (RuntimeError, TypeError, ValueError, IndexError, NotImplementedError):
            return
        finally:
            self.dtypes = dtypes
        if structure == self.structure:
            for (mine, kind), (exact, _) in zip(self.leaves, leaves, strict=True):
                if kind != "int" and mine.shape == exact.shape and not results.close(mine, exact):
                    raise calls.Skip("single precision is not enough for this input")

    def gradient(self):
        """Gradients by the inputs that are real, and which leaves they count; None where there are none."""
        if self.how != "value" or len(self.dtypes) != len(self.leaves):
            return None
        try:
            found = self.gradients(torch.float32)
            exact = self.gradients(torch.float64)
        except (RuntimeError, TypeError, ValueError, IndexError, NotImplementedError):
            return None
        if found is None or exact is None or found[0] != exact[0]:
            return None
        near = all(
            results.close(a, b, results.GRADIENT_RTOL, results.GRADIENT_ATOL)
            for a, b in zip(found[1], exact[1], strict=True)
        )
        return found if near and all(np.isfinite(a).all() for a in found[1]) else None

    def gradients(self, dtype):
        def real(tensor):
            copy = tensor.clone()
            return copy.to(dtype).requires_grad_() if copy.dtype == torch.float32 else copy

        seed_all(11)
        given = self.arguments(real)
        by = [one for one in given if isinstance(one, torch.Tensor) and one.requires_grad]
        parts = tensors(self.call(*given))
        counted = [i for i, one in enumerate(parts) if one.requires_grad and one.dtype.is_floating_point]
        if not any(one.numel() for one in by) or not counted:
            return None
        total = sum((parts[i] * torch.from_numpy(weights(parts[i].shape)).to(dtype)).sum() for i in counted)
        found = torch.autograd.grad(total, by, allow_unused=True)
        return counted, [
            np.zeros(tuple(one.shape), np.float32) if g is None else g.detach().float().numpy()
            for one, g in zip(by, found, strict=True)
        ]


def tensors(value):
    """The tensors of a result in order; numbers and texts have none."""
    if isinstance(value, torch.Tensor):
        return [value]
    if isinstance(value, list | tuple) and not isinstance(value, torch.Size):
        return [tensor for one in value for tensor in tensors(one)]
    return []


def record(name, reference, parameters, style, interface, gradient=True):
    """A case as data, and its arrays."""
    case = {
        "name": name,
        "style": style,
        "interface": interface,
        "parameters": parameters,
        "lines": reference.lines,
        "inputs": [],
        "ranks": [one.dim() for one in reference.inputs if isinstance(one, torch.Tensor)],
        "structure": reference.structure,
        "how": reference.how,
        "dtypes": reference.dtypes + ["float32"] * (len(reference.leaves) - len(reference.dtypes)),
    }
    if asked := asked_type(reference.lines, reference.dtypes):
        case["asked"] = asked
    arrays = {}
    for parameter, one in zip(parameters, reference.inputs, strict=True):
        key = parameter.split(":")[0]
        if isinstance(one, torch.Tensor):
            arrays[f"{name}.{key}"] = results.torch_array(one).copy()
            case["inputs"].append({"name": key})
        else:
            case["inputs"].append({"name": key, "value": one, "tuple": isinstance(one, tuple)})
    for i, (leaf, kind) in enumerate(reference.leaves):
        arrays[f"{name}.out.{i}"] = leaf
        case.setdefault("kinds", []).append(kind)
    case.setdefault("kinds", [])
    for i, all_of in enumerate(reference.draws):
        case["draws"] = len(all_of)
        arrays[f"{name}.draws.{i}"] = all_of
    found = reference.gradient() if gradient else None
    if found:
        case["counted"] = found[0]
        for i, array in enumerate(found[1]):
            arrays[f"{name}.grad.{i}"] = array
    return case, arrays
