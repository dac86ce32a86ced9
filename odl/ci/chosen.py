"""Which of the spare calls are run for a target, and which entries of an operation no call meets."""

import ast

from .syntax import parsed


class Plain(ast.NodeTransformer):
    """Numbers, and sequences of them, look alike."""

    def visit_Constant(self, node):
        number = isinstance(node.value, int | float | complex) and not isinstance(node.value, bool)
        return ast.Constant("number") if number else node

    def visit_Tuple(self, node):
        self.generic_visit(node)
        alike = {ast.dump(one) for one in node.elts}
        if len(alike) == 1 and isinstance(node.ctx, ast.Load):
            node.elts = node.elts[:1]
        return node

    visit_List = visit_Tuple


def form(lines):
    """How statements are written, without their numbers."""
    return ast.dump(Plain().visit(parsed("\n".join(lines))))


def functions(text):
    """How each function of a file is written."""
    try:
        tree = parsed(text)
    except SyntaxError:
        return {}
    return {
        node.name: "".join(ast.dump(Plain().visit(one)) for one in node.body)
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
    }


def entries(case, file, name):
    """The entries of the operation that serve a call: their numbers."""
    first, last = case["span"]
    met = (key for line, key in file["entries"] if first <= line <= last)
    return {key.rsplit("/")[-1] for key in met if key.split("/")[-2] == name}


def chosen(cases, files, texts, name, room):
    """The cases that are run or refused: those that are not spare, and spare ones that are written in
    another way than all before. `files` and `texts` say what became of each."""
    found, seen, reached = [], set(), set()
    made = {id(text): functions(text) for text in texts.values()}
    for case in cases:
        file, text = files[case["name"]], texts[case["name"]]
        met = entries(case, file, name)
        ranks = tuple(case.get("ranks", ())) if case.get("style") == "guard" else ()
        flags = tuple(i["value"] for i in case.get("inputs", ()) if isinstance(i.get("value"), bool | str))
        key = (
            ranks,
            case.get("how"),
            flags,
            form(case["lines"]),
            made[id(text)].get(case["name"]),
            tuple(sorted(met)),
        )
        spare = room is not None and case.get("spare", False)
        more = spare and case["style"] not in ("guard", "example")
        if spare and met <= reached and (key in seen or (more and room <= 0)):
            continue
        room = room - 1 if more else room
        seen.add(key)
        reached |= met
        found.append(case)
    return found


def unreached(plan, cases, files, name):
    """The entries of an operation that no call meets, with their places."""
    met = set().union(*(entries(case, files[case["name"]], name) for case in cases)) if cases else set()
    return [{"entry": int(number), **entry} for number, entry in plan.items() if number not in met]
