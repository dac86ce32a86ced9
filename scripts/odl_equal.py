"""Whether two converted texts can only give the same numbers: operands commute, names mean the same."""

import ast
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import yaml

DATA = yaml.safe_load((Path(__file__).parent / "odl_equal.yaml").read_text(encoding="utf-8"))
SYMMETRIC = set(DATA["symmetric"])
SAME = {name: names[0] for names in DATA["same"] for name in names}
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
        if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
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


def equal(texts, others):
    """Whether all converted calls, by name, can be exchanged for the others. What only one has cannot."""
    return texts.keys() == others.keys() and all(
        texts[name] == others[name]
        or (alike(texts[name].text, others[name].text) and texts[name].needs == others[name].needs)
        for name in texts
    )
