"""Dumps the abstract syntax of Python files in pre-order in the notation of TreeDump.

One node per line: indent by depth, role[index] kind text. Strings of an f-string's literal parts,
which Python joins, are left out; so is what docs/syntax-tree.md leaves out.
Usage: dump_ast.py FOLDER... (only the paths and a digest per file) or dump_ast.py --full FILE.
"""

import ast
import hashlib
import sys
import warnings
from pathlib import Path

OPERATORS = {
    "Add": "+", "Sub": "-", "Mult": "*", "MatMult": "@", "Div": "/", "Mod": "%", "Pow": "**",
    "LShift": "<<", "RShift": ">>", "BitOr": "|", "BitXor": "^", "BitAnd": "&", "FloorDiv": "//",
    "Invert": "~", "Not": "not", "UAdd": "+", "USub": "-", "And": "and", "Or": "or",
    "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is",
    "IsNot": "is not", "In": "in", "NotIn": "not in",
}


def op(node: ast.AST) -> str:
    return OPERATORS[type(node).__name__]


def constant(value: object) -> str:
    """A literal without its spelling: strings and numbers by a tag, since only their text is kept."""
    if value is ... or value is None or isinstance(value, bool):
        return "..." if value is ... else str(value)
    return "number" if isinstance(value, (int, float, complex)) else "string"


def text(node: ast.AST) -> str:
    match node:
        case ast.Name():
            return node.id
        case ast.arg():
            return node.arg
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return node.name
        case ast.keyword():
            return node.arg or ""
        case ast.ExceptHandler() | ast.MatchStar() | ast.MatchAs():
            return node.name or ""
        case ast.Attribute():
            return node.attr
        case ast.Constant():
            return constant(node.value)
        case ast.MatchSingleton():
            return str(node.value)
        case ast.BinOp() | ast.AugAssign() | ast.UnaryOp() | ast.BoolOp():
            return op(node.op)
        case ast.Compare():
            return ",".join(op(o) for o in node.ops)
        case ast.Global() | ast.Nonlocal():
            return ",".join(node.names)
        case ast.ImportFrom():
            return "." * node.level + (node.module or "")
        case ast.alias():
            return node.name + (f" as {node.asname}" if node.asname else "")
        case ast.comprehension():
            return "async" if node.is_async else ""
        case ast.MatchClass():
            return ",".join(node.kwd_attrs)
        case ast.MatchMapping():
            return node.rest or ""
    return getattr(node, "name", "") if type(node).__name__ in ("TypeVar", "ParamSpec", "TypeVarTuple") else ""


def children(node: ast.AST):
    match node:
        case ast.JoinedStr():
            kept = [v for v in node.values if isinstance(v, ast.FormattedValue)]
            yield from (("values", -1, v) for v in kept)
            return
        case ast.FormattedValue():
            yield "value", 0, node.value
            if node.format_spec:
                yield "format_spec", 0, node.format_spec
            return
        case ast.Dict():
            for i, (key, value) in enumerate(zip(node.keys, node.values)):
                if key:
                    yield "keys", i, key
                yield "values", i, value
            return
        case ast.IfExp():
            yield from (("body", 0, node.body), ("test", 0, node.test), ("orelse", 0, node.orelse))
            return
        case ast.arguments():
            yield from arguments(node)
            return
        case ast.MatchMapping():
            for i, (key, value) in enumerate(zip(node.keys, node.patterns)):
                yield "keys", i, key
                yield "patterns", i, value
            return
        case ast.Call() | ast.ClassDef():
            yield from ordered(node)
            return
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            fields = ("decorator_list", "type_params", "args", "returns", "body")
        case _:
            fields = node._fields
    yield from by_fields(node, fields)


def by_fields(node, fields):
    for field in fields:
        value = getattr(node, field, None)
        if isinstance(value, list):
            nodes = (isinstance(v, ast.AST) and not isinstance(v, ast.cmpop) for v in value)
            yield from ((field, i, v) for i, (v, kept) in enumerate(zip(value, nodes)) if kept)
        elif isinstance(value, ast.AST) and not isinstance(
            value, (ast.expr_context, ast.operator, ast.unaryop, ast.boolop)
        ):
            yield field, 0, value


def ordered(node):
    if isinstance(node, ast.Call):
        yield "func", 0, node.func
        role, rest = "args", ()
    else:
        yield from by_fields(node, ("decorator_list", "type_params"))
        role, rest = "bases", ("body",)
    mixed = list(by_fields(node, (role, "keywords")))
    mixed.sort(key=lambda item: (item[2].lineno, item[2].col_offset))
    yield from mixed
    yield from by_fields(node, rest)


def arguments(node):
    together = node.posonlyargs + node.args
    missing = len(together) - len(node.defaults)
    for i, a in enumerate(together):
        only = i < len(node.posonlyargs)
        yield ("posonlyargs", i, a) if only else ("args", i - len(node.posonlyargs), a)
        if i >= missing:
            yield "defaults", i, node.defaults[i - missing]
    if node.vararg:
        yield "vararg", 0, node.vararg
    for i, (a, default) in enumerate(zip(node.kwonlyargs, node.kw_defaults)):
        yield "kwonlyargs", i, a
        if default:
            yield "kw_defaults", i, default
    if node.kwarg:
        yield "kwarg", 0, node.kwarg


def dump(source: bytes) -> str:
    tree = ast.parse(source)
    out = []
    todo = [(0, "", 0, tree)]
    while todo:
        depth, role, index, node = todo.pop()
        kind = type(node).__name__
        place = role if index < 0 else f"{role}[{index}]"
        out.append(f"{depth} {place} {kind} {text(node)}".rstrip())
        nested = [(depth + 1, r, i, c) for r, i, c in children(node) if kind != "MatchSingleton"]
        todo.extend(reversed(nested))
    return "\n".join(out) + "\n"


def main() -> None:
    warnings.simplefilter("ignore")
    if sys.argv[1] == "--full":
        sys.stdout.write(dump(Path(sys.argv[2]).read_bytes()))
        return
    for folder in sys.argv[1:]:
        for path in sorted(Path(folder).rglob("*.py")):
            try:
                digest = hashlib.sha256(dump(path.read_bytes()).encode("utf-8", "replace")).hexdigest()
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                continue
            print(path, digest, sep="\t")


if __name__ == "__main__":
    main()
