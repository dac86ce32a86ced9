"""Whether two converted texts can only give the same numbers: operands commute, names mean the same."""

import ast
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import yaml

DATA = yaml.safe_load((Path(__file__).parent / "odl_equal.yaml").read_text(encoding="utf-8"))
SYMMETRIC = set(DATA["symmetric"])
SAME = {name: names[0] for names in DATA["same"] for name in names}
EXCHANGED = set(DATA["exchanged"])
FILLED = set(DATA["filled"])
COMMUTING = (ast.Add, ast.Mult, ast.BitAnd, ast.BitOr, ast.BitXor)
COMPARED = (ast.Eq, ast.NotEq)


class Ordered(ast.NodeTransformer):
    """Gives two operands that may change places without changing a bit the order of their texts."""

    def visit_BinOp(self, node):
        self.generic_visit(node)
        sequences = any(isinstance(n, ast.List | ast.Tuple) for n in (node.left, node.right))
        sequences |= ".shape" in ast.unparse(node)  # + joins them
        if isinstance(node.op, COMMUTING) and not sequences and key(node.right) < key(node.left):
            node.left, node.right = node.right, node.left
        return node

    def visit_Compare(self, node):
        self.generic_visit(node)
        if (
            len(node.ops) == 1
            and isinstance(node.ops[0], COMPARED)
            and key(node.comparators[0]) < key(node.left)
        ):
            node.left, node.comparators = node.comparators[0], [node.left]
        return node

    def visit_Call(self, node):
        self.generic_visit(node)
        if not isinstance(node.func, ast.Attribute):
            return node
        if len(node.args) > 1 and not node.keywords and node.func.attr in EXCHANGED:
            node.args[-2:] = sorted(node.args[-2:], key=key)
        if isinstance(node.func.value, ast.Name):
            if len(node.args) > 1 and node.func.attr in SYMMETRIC:
                node.args[:2] = sorted(node.args[:2], key=key)
            if len(node.args) == 1 and not node.keywords:
                node.func.attr = SAME.get(node.func.attr, node.func.attr)
        return node


def key(node):
    return ast.unparse(node)


def ordered(text):
    """A text without the order of operands that commute."""
    return ast.dump(Ordered().visit(ast.parse(text)))


class Filled(ast.NodeTransformer):
    """Arrays that are filled become arrays that are not."""

    def visit_Attribute(self, node):
        self.generic_visit(node)
        if node.attr in FILLED:
            node.attr = node.attr.replace(node.attr.split("_")[0], "empty")
        return node


def filled(text, other):
    """Whether a text differs from another only in what uninitialised arrays hold."""
    tree = ast.parse(text)
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return not names & FILLED and ast.dump(Filled().visit(ast.parse(other))) == ast.dump(tree)


def alike(text, other):
    """Whether a text can only give the numbers of another."""
    return text == other or ordered(text) == ordered(other) or filled(text, other)


@dataclass(frozen=True)
class Call:
    """A converted call: its function, and the statements of the file that it needs, by name."""

    text: str
    needs: tuple


def bound(node):
    """The names that a statement of a file gives."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.Import | ast.ImportFrom):
        return [(one.asname or one.name).split(".")[0] for one in node.names]
    names = ast.walk(node)
    return [one.id for one in names if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)]


def needed(node, heads):
    """The statements that a function needs, and those that these need."""
    found, waiting = {}, [node]
    while waiting:
        for one in ast.walk(waiting.pop()):
            if isinstance(one, ast.Name) and one.id in heads and one.id not in found:
                found[one.id] = "\n".join(ast.unparse(statement) for statement in heads[one.id])
                waiting += heads[one.id]
    return tuple(sorted(found.items()))


def calls_of(text):
    """The calls of a file by their names."""
    heads, functions = defaultdict(list), []
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("case_"):
            functions.append(node)
        else:
            for name in bound(node):
                heads[name].append(node)
    return {node.name: Call(ast.unparse(node), needed(node, heads)) for node in functions}


def calls(folder, name):
    """The calls of an operation in a folder; a call that has a file of its own is that of this file."""
    found = {}
    for file in [folder / f"{name}.py", *sorted(folder.glob(f"{name}.case_*.py"))]:
        if file.exists():
            try:
                found |= calls_of(file.read_text(encoding="utf-8"))
            except SyntaxError:
                continue
    return found


def without_sizes(call):
    """The statements of a call but those that only tell how many axes a parameter has, and these."""
    names = {one.arg for one in call.args.args}
    told, rest = [], []
    for node in call.body:
        value = node.value if isinstance(node, ast.Assign) else None
        shape = (
            isinstance(value, ast.Attribute) and value.attr == "shape" and isinstance(value.value, ast.Name)
        )
        sizes = isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple)
        (told if shape and sizes and value.value.id in names else rest).append(ast.unparse(node))
    return told, rest


class Put(ast.NodeTransformer):
    """Puts expressions in the place of names."""

    def __init__(self, values):
        self.values = values

    def visit_Name(self, node):
        return self.values.get(node.id, node)


def values_of(pattern, node, free, found):
    """Whether a tree is a pattern in which literals stand for free names; what they are is added."""
    if isinstance(pattern, ast.Name) and pattern.id in free:
        try:
            ast.literal_eval(node)
        except (ValueError, TypeError):
            return False
        known = found.setdefault(pattern.id, node)
        return ast.dump(known) == ast.dump(node)
    if type(pattern) is not type(node):
        return False
    for (_, one), (_, other) in zip(ast.iter_fields(pattern), ast.iter_fields(node), strict=True):
        ones, others = (each if isinstance(each, list) else [each] for each in (one, other))
        if len(ones) != len(others):
            return False
        for a, b in zip(ones, others, strict=True):
            if isinstance(a, ast.AST):
                if not values_of(a, b, free, found):
                    return False
            elif a != b:
                return False
    return True


def body(lines):
    """Statements as a tree."""
    return ast.parse("\n".join(lines))


def is_instance(source, text, general_source, general_text):
    """Whether a call with its converted text is one that another call is with its own: with a literal for
    each parameter that is named `given_...` there, or without telling how many axes its inputs have."""
    functions = [ast.parse(one).body[0] for one in (source, text, general_source, general_text)]
    (_, mine), (_, made), (told, theirs), (more, become) = map(without_sizes, functions)
    if told or more:
        return False
    free = {one.arg for one in functions[2].args.args if one.arg.startswith("given_")}
    tensors = [[one.arg for one in f.args.args if one.arg not in free] for f in functions]
    if tensors[0] != tensors[2] or tensors[1][: len(tensors[3])] != tensors[3]:
        return False
    values = {}
    if not values_of(body(theirs), body(mine), free, values) or free - values.keys():
        return False
    return alike("\n".join(made), ast.unparse(Put(values).visit(body(become))))


def exchangeable(call, other):
    """Whether a converted call can only give the numbers of another."""
    return call == other or (call.needs == other.needs and alike(call.text, other.text))


def by_other_entries(sources, texts, others, verified):
    """Whether each call that has another text has one that the file itself writes for this call in a
    spelling that tells less, and that is verified there. `sources` are the calls before the conversion."""
    if not texts.keys() == others.keys() == sources.keys():
        return False
    general = [name for name in verified if name in texts]
    for name, call in others.items():
        if exchangeable(texts[name], call):
            continue
        if not any(
            other != name
            and set(texts[other].needs) <= set(call.needs)
            and is_instance(sources[name].text, call.text, sources[other].text, texts[other].text)
            for other in general
        ):
            return False
    return True


def equal(texts, others):
    """Whether all converted calls, by name, can be exchanged for the others. What only one has cannot."""
    return texts.keys() == others.keys() and all(exchangeable(texts[name], others[name]) for name in texts)
