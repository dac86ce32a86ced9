import numpy as np


def tree_leaves(tree):
    """The arrays of nested lists, tuples and dicts in order."""
    if isinstance(tree, dict):
        return [leaf for key in sorted(tree) for leaf in tree_leaves(tree[key])]
    if isinstance(tree, (list, tuple)):
        return [leaf for part in tree for leaf in tree_leaves(part)]
    return [] if tree is None else [tree]


def tree_mapped(function, tree):
    """The same nesting with a function of each array."""
    if isinstance(tree, dict):
        return {key: tree_mapped(function, part) for key, part in tree.items()}
    if isinstance(tree, (list, tuple)):
        return type(tree)(tree_mapped(function, part) for part in tree)
    return None if tree is None else function(tree)


def scan_tree(f, init, xs=None, length=None, reverse=False):
    """The last state of f(state, x) over the first axis of xs, and all second results, stacked."""
    count = tree_leaves(xs)[0].shape[0] if length is None else length
    state, rows = init, []
    for i in reversed(range(count)) if reverse else range(count):
        state, row = f(state, tree_mapped(lambda leaf, i=i: leaf[i], xs))
        rows.append(row)
    if reverse:
        rows.reverse()
    columns = [iter(tree_leaves(row)) for row in rows]
    return state, tree_mapped(lambda _: tree_joined([next(column) for column in columns]), rows[0])


def tree_joined(parts):
    """The results of one place as one array."""
    return np.stack(parts)
