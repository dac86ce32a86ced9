"""Count the transposes between layouts in converted files: count_transposes.py FILE... [--all]

A transpose at the start of a method, around what is returned and before a flatten is the least that a
network over feature maps needs; all others are listed as further ones.
"""

import argparse
import ast
import pathlib

TO_LAST = {(0, 2, 1), (0, 2, 3, 1), (0, 2, 3, 4, 1)}
TO_FIRST = {(0, 2, 1), (0, 3, 1, 2), (0, 4, 1, 2, 3)}
FLATTEN = {"reshape", "collapse", "ravel"}
MAPS = {"Conv", "ConvTranspose", "BatchNorm", "GroupNorm", "max_pool", "avg_pool"}


def transpose(node):
    """The axes of a call of jnp.transpose with literal axes."""
    call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    if not (call and ast.unparse(node.func) == "jnp.transpose" and len(node.args) == 2):
        return None
    try:
        return ast.literal_eval(node.args[1])
    except ValueError:
        return None


def kind(node, parents):
    """in, out, flatten or other, by where the transpose stands."""
    axes = transpose(node)
    parent = parents[node]
    same_name = (
        isinstance(parent, ast.Assign)
        and isinstance(node.args[0], ast.Name)
        and ast.unparse(parent.targets[0]) == node.args[0].id
    )
    if axes in TO_LAST and same_name:
        return "in"
    if isinstance(parent, ast.Attribute) and parent.attr in FLATTEN:
        return "flatten"
    if isinstance(parent, ast.Call) and ast.unparse(parent.func).split(".")[-1] in FLATTEN:
        return "flatten"
    at = parent
    while isinstance(at, (ast.Tuple, ast.Dict, ast.List)):
        at = parents[at]
    return "out" if axes in TO_FIRST and isinstance(at, ast.Return) else "other"


def count(path):
    """The number of transposes of each kind in a file; None when it has no feature maps."""
    tree = ast.parse(path.read_text())
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    if not names & MAPS:
        return None
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    found = dict.fromkeys(("in", "out", "flatten", "other"), 0)
    for node in ast.walk(tree):
        if transpose(node) in TO_LAST | TO_FIRST:
            found[kind(node, parents)] += 1
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    parser.add_argument("--all", action="store_true", help="also files without further transposes")
    options = parser.parse_args()
    total = [0, 0]
    print("| file | in | out | before flatten | further |\n|---|---|---|---|---|")
    for path in options.files:
        found = count(path)
        if found is None:
            continue
        total[0] += 1
        total[1] += found["other"] == 0
        if options.all or found["other"]:
            print(f"| {path.name} | {' | '.join(str(n) for n in found.values())} |")
    print(f"\n{total[0]} files over feature maps, {total[1]} with the least number")


if __name__ == "__main__":
    main()
