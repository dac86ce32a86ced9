"""Further calls made of calls that run: guards of operations ask how arguments and results are written."""

import ast
import copy
import itertools

import torch

from .candidates import Candidate
from .syntax import parsed

PARTS = 3  # results of several parts: how many of them are read alone


def calls_of(lines):
    """The statements as a tree, and the call that is returned, None where there is none."""
    tree = parsed("\n".join(["def call():", *(f"    {line}" for line in lines)]))
    last = tree.body[0].body[-1]
    found = last.value if isinstance(last, ast.Return) else None
    return tree, found if isinstance(found, ast.Call) else None


def written(tree):
    """The statements of a tree, one line each."""
    return [ast.unparse(node) for node in tree.body[0].body]


def names(parameters):
    return [parameter.split(":")[0] for parameter in parameters]


def like(base, style, lines, inputs=None, parameters=None):
    """A call that is made of another one."""
    given = (inputs or base.inputs, parameters or base.parameters)
    return Candidate(style, base.interface, lines, *given)


def parts(base, structure):
    """Parts of a result, one by one and taken apart."""
    _, call = calls_of(base.lines)
    if call is None or not isinstance(structure, list) or len(structure) < 2:
        return
    start, text = base.lines[:-1], ast.unparse(call)
    for i in range(min(PARTS, len(structure))):
        yield like(base, f"{base.style} part", [*start, f"return {text}[{i}]"])
    each = ", ".join(f"part_{i}" for i in range(len(structure)))
    yield like(base, f"{base.style} unpacked", [*start, f"{each} = {text}", f"return {each}"])


def ranked(base, structure, style="ranked"):
    """The number of axes of each tensor is known."""
    lines = []
    for name, value in zip(names(base.parameters), base.inputs, strict=True):
        if isinstance(value, torch.Tensor) and value.dim():
            sizes = "".join(f"{name}_{i}, " for i in range(value.dim()))
            lines.append(f"{sizes.strip() if value.dim() == 1 else sizes[:-2]} = {name}.shape")
    if lines:
        yield like(base, style, [*lines, *base.lines])


def bare(base, structure):
    """Nothing is known of what is given to a function; a method of an unknown class may be any."""
    tree, call = calls_of(base.lines)
    given = set(names(base.parameters))
    function = call is not None and not any(
        isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in given
        for node in ast.walk(tree)
    )
    if function:
        yield like(base, "bare", base.lines, parameters=names(base.parameters))


def composed(base, structure):
    """Expressions in place of names, which can be evaluated once only."""
    tree, call = calls_of(base.lines)
    tensors = {
        name
        for name, value in zip(names(base.parameters), base.inputs, strict=True)
        if isinstance(value, torch.Tensor)
    }

    class Once(ast.NodeTransformer):
        def visit_Name(self, node):
            pop = ast.Attribute(ast.Name(f"{node.id}_once", ast.Load()), "pop", ast.Load())
            return ast.Call(pop, [], []) if node.id in tensors else node

    once = call is not None and all(
        sum(isinstance(node, ast.Name) and node.id == name for node in ast.walk(tree)) == 1
        for name in tensors
    )
    if once and tensors and len(tree.body[0].body) == 1:
        lines = written(ast.fix_missing_locations(Once().visit(tree)))
        yield like(base, "composed", [*(f"{name}_once = [{name}]" for name in sorted(tensors)), *lines])


def kind(node, types):
    """The type of a literal that may as well be an argument of the function around it."""
    try:
        value = ast.literal_eval(node)
    except ValueError:
        return None, None
    if isinstance(value, int | float) and value < 0:
        return None, None  # a negative number may say that there is none
    return value, type(value).__name__ if isinstance(value, types) else None


def named(base, structure):
    """Names in place of literals: all values at once, and all texts, which often choose what is computed."""
    for types in (bool | int | float | tuple, str):
        yield from named_as(base, types)


def named_as(base, types):
    """Names in place of the literals of some types."""
    tree, call = calls_of(base.lines)
    if call is None or any(torch.is_tensor(x) and not x.isfinite().all() for x in base.inputs):
        return  # a factor that is known to be 0 hides what is no number
    inputs, parameters = list(base.inputs), list(base.parameters)

    def taken(node):
        value, of = kind(node, types)
        if of is None:
            return node
        name = f"given_{len(inputs)}"
        inputs.append(value)
        parameters.append(f"{name}: {of}")
        return ast.Name(name, ast.Load())

    call.args = [taken(node) for node in call.args]
    for word in call.keywords:
        word.value = taken(word.value)
    if len(inputs) > len(base.inputs):
        yield like(base, "named", written(ast.fix_missing_locations(tree)), inputs, parameters)


def pairs(bases):
    """Calls with two keywords that two calls of the same interface have one by one."""
    found = {}
    for base in bases:
        tree, call = calls_of(base.lines)
        if call is not None and len(base.lines) == 1 and base.parameters == bases[0].parameters:
            key = (ast.unparse(call.func), len(call.args))
            found.setdefault(key, []).append((base, tree, call))
    for same in found.values():
        for (base, tree, call), (_, _, other) in itertools.permutations(same, 2):
            given = {word.arg for word in call.keywords}
            for word in other.keywords:
                if word.arg and word.arg not in given:
                    made = copy.deepcopy(tree)
                    made.body[0].body[-1].value.keywords.append(word)
                    yield like(base, "pair", written(made))


def candidates(made):
    """Calls that are derived of calls that run, each given with the structure of its result."""
    found = []
    for base, structure in made:
        forms = [one for form in (ranked, composed, named) for one in form(base, structure)]
        found += [*parts(base, structure), *forms, *(part for one in forms for part in parts(one, structure))]
    return [*found, *pairs([base for base, _ in made])]
