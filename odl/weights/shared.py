"""What the scripts for all targets have: each puts the sections here where it says so."""

import numpy as np


# template: begin helpers
def same(array):
    return array


# template: begin axes
def axes(*orders, shape=None):
    """The order of the axes, one for each rank, and then a shape."""

    def change(array):
        order = next((order for order in orders if len(order) == array.ndim), None)
        if orders and order is None:
            raise ValueError(f"{array.ndim} axes")
        array = array if order is None else array.transpose(order)
        return array if shape is None else array.reshape(shape)

    return change


# template: end axes
# template: begin part
def part(index, count, axis, change=same):
    """One of `count` equal parts along an axis."""
    return lambda array: change(np.split(array, count, axis)[index])


# template: end part
# template: begin merged
def merged(combine, change=same):
    """Several weights of <source> that are one here."""
    return lambda *arrays: change(combine(arrays))


# template: end merged


# template: end helpers
# template: begin walk
def weights(node, path=(), keys=()):
    """All weights below a module; a shared one comes once for each of its names."""
    own = layer_rules(node)
    for name, rule in own.items():
        holder, value = node, node
        for part in name.split("/"):
            holder, value = value, getattr(value, part, None)
        if is_weight(value):
            sources = (rule[0],) if isinstance(rule[0], str) else rule[0]
            old = tuple(".".join((*keys, source)) for source in sources)
            last = name.split("/")[-1]
            yield Weight(holder, last, value, ".".join((*path, *name.split("/"))), old, rule[1])
    names = getattr(node, "names", ()) if type(node).__name__ == "Sequential" else ()
    for name, value in items(node):
        here, old = (*path, name), RENAMED.get(name, name)
        if name.lstrip("_") in own:
            continue
        if is_weight(value):
            yield Weight(node, name, value, ".".join(here), (".".join((*keys, old)),), same)
        elif names and name == "layers":
            for i, element in enumerate(value):
                yield from weights(element, (*here, str(i)), (*keys, *SEQUENTIAL, names[i]))
        elif is_module(value) or isinstance(value, (list, tuple, dict)):
            yield from weights(value, here, (*keys, old))


# template: end walk
# template: begin layer_rules
def layer_rules(layer):
    for kind in type(layer).__mro__:
        rules = LAYERS.get(kind) or LAYERS.get(kind.__name__, {})
        if rules:
            return rules(layer) if callable(rules) else rules
    return {}


# template: end layer_rules
# template: begin gathered
def gathered(input_path, model):
    """All weights of the live model, and its arrays by the first path, changed one at a time."""
    if model is None:
        raise TypeError("the layers are known from the live model: pass model=")
    names, complete, read = opened(os.fspath(input_path))
    saved = set(names)
    table = list(weights(model))
    expected = {key for weight in table for key in weight.keys}
    layers = {key.rpartition(".")[0] for key in expected}
    ignored = {key for key in saved if f".{key}".endswith(IGNORED) and key.rpartition(".")[0] in layers}
    problems = [f"unexpected: {key}" for key in saved - expected - ignored]
    arrays, main_names = {}, names_in_use(table)
    for weight in table:
        if not saved.issuperset(weight.keys):
            continue
        array, wrong = changed(weight, read)
        if wrong:
            problems.append(wrong)
        elif not np.array_equal(array, arrays.setdefault(main_names[id(weight.value)], array)):
            problems.append(f"different from another name of the same weight: {', '.join(weight.keys)}")
    for weight in table:
        shared = not complete and main_names[id(weight.value)] in arrays
        if not shared and not may_be_missing(weight):
            problems += [f"missing: {key}" for key in weight.keys if key not in saved]
    refuse(input_path, problems)
    return table, arrays


# template: end gathered
# template: begin changed
def changed(weight, read):
    """A weight as the model has it and what is wrong with it, one of them None."""
    arrays = [read(key) for key in weight.keys]
    try:
        array = weight.change(*arrays)
        wrong = misshapen(weight, array)
    except (ValueError, IndexError) as error:
        wrong = f"{weight.path} cannot be made of it ({error})"
    if wrong:
        shapes = ", ".join(f"{key} {array.shape}" for key, array in zip(weight.keys, arrays, strict=True))
        return None, f"misshapen: {shapes}: {wrong}"
    return array, None


# template: end changed
# template: begin ends
def names_in_use(table):
    """The first path of each array."""
    return {id(weight.value): weight.path for weight in reversed(table)}


def may_be_missing(weight):
    return weight.name in NON_PERSISTENT or weight.name in ARRAYS


def misshapen(weight, array):
    if tuple(array.shape) != tuple(weight.value.shape):
        return f"{weight.path} has the shape {tuple(weight.value.shape)}, not {tuple(array.shape)}"
    return None


# template: end ends
# template: begin refuse
def refuse(path, problems):
    if problems:
        raise ValueError("\n  ".join([f"{path} does not fit the model:", *sorted(problems)]))


# template: end refuse
