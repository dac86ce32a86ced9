def tree_map(f, tree, *rest):
    """A function of the leaves of nested lists, tuples and dicts, in the same nesting."""
    if isinstance(tree, dict):
        return {key: tree_map(f, part, *(other[key] for other in rest)) for key, part in tree.items()}
    if isinstance(tree, (list, tuple)):
        return type(tree)(tree_map(f, *parts) for parts in zip(tree, *rest, strict=False))
    return None if tree is None else f(tree, *rest)
