"""Calls that meet the guards of entries, and calls that fail one of them, made of calls that run."""

import ast
import operator
import re

import torch

from .derived import calls_of, composed, like, ranked, written
from .syntax import parsed

VALUES = {
    "bool": ["True", "False"],
    "int": ["1", "0", "-2", "2", "3"],
    "float": ["0.3", "2.5", "1.0"],
    "dtype": ["torch.int64", "torch.float32", "torch.float64"],
    "tuple": ["(0, 1)", "(1,)", "(2, 2)"],
    "str": [],
    "list": [],
}
COMPARED = re.compile(r"(not )?(\w+) (==|!=|in) (.+)")
ASKED = re.compile(r"(not )?(\w+)\((\w+)\)(?: (==|in|>=|<=|<|>) (.+))?")
RANKS = {
    "==": operator.eq,
    ">=": operator.ge,
    "<=": operator.le,
    "<": operator.lt,
    ">": operator.gt,
    "in": lambda one, several: one in several,
}
TRIED = 4  # calls that are changed for one list of guards
EACH = 2  # values that an argument gets


def parameters(signature):
    """Parameters by argument, in order: `x=input, axis=dim:None, -ignored | dtype`."""
    found = {}
    for part in re.split(r"[,|]\s*(?![^([]*[)\]])", signature):
        name, _, parameter = part.split(":")[0].strip().partition("=")
        if name and not name.startswith("*"):
            found[name] = parameter or name.lstrip("-")
    return found


class Changed:
    """A call whose arguments are changed one by one; `None` for what cannot be."""

    def __init__(self, base, structure, names, types, values, asked=None):
        self.base, self.structure, self.names, self.types, self.values = base, structure, names, types, values
        self.asked = asked or {}  # literals that guards of other entries ask for, by argument
        self.tree, self.call = calls_of(base.lines)
        owner = self.call.func.value if self.call and isinstance(self.call.func, ast.Attribute) else None
        module = owner is not None and ast.unparse(owner).split(".")[0] in ("torch", "F", "nn")
        self.bound = owner is not None and not module  # a method: the first argument stands before it
        self.after = []

    def place(self, argument):
        """The keyword of an argument, or its position."""
        parameter = self.names.get(argument)
        for word in self.call.keywords:
            if word.arg == parameter:
                return word
        at = list(self.names).index(argument) - self.bound
        return at if 0 <= at < len(self.call.args) else None

    def given(self, argument):
        place = self.place(argument)
        return None if place is None else self.call.args[place] if isinstance(place, int) else place.value

    def put(self, argument, text):
        """Gives an argument a value; without a text it is left out."""
        place = self.place(argument)
        if text is None:
            if isinstance(place, int):
                if place != len(self.call.args) - 1:
                    return False
                self.call.args.pop()
            elif place is not None:
                self.call.keywords.remove(place)
            return True
        value = parsed(text, mode="eval").body
        if isinstance(place, int):
            self.call.args[place] = value
        elif place is not None:
            place.value = value
        else:
            self.call.keywords.append(ast.keyword(self.names[argument], value))
        return True

    def choices(self, argument):
        """Values that an argument may have: of other calls, and by its type."""
        row = self.types.get(self.names.get(argument), {})
        found = list(self.values.get(argument, ())) + [repr(one) for one in row.get("options", ())]
        for kind in row.get("type", "").split("|"):
            found += VALUES.get(kind, [])
        return list(dict.fromkeys(found))

    def meet(self, guard, turn, wanted=True):
        """Changes the call so that a guard holds, or does not."""
        if found := COMPARED.fullmatch(guard):
            return self.compare(found, turn, wanted)
        found = ASKED.fullmatch(guard)
        if not found:
            return False
        wanted = wanted != bool(found[1])
        what, argument = found[2], found[3]
        if what == "part" and isinstance(self.structure, list):
            at = int(found[5]) if wanted else (int(found[5]) + 1) % max(1, len(self.structure))
            self.after.append(at)
            return True
        if what == "unused":
            return wanted is False
        if argument not in self.names:
            return False
        if what in ("given", "absent"):
            if (what == "given") != wanted:
                return self.put(argument, None)
            if self.given(argument) is not None:
                return True
            some = [one for one in self.choices(argument) if one != "None"]
            return bool(some) and self.put(argument, some[turn % len(some)])
        if what == "kind":
            return self.kind(argument, found[5], wanted)
        if what == "rank" and not self.ranked(argument, found[4], found[5], wanted):
            return False
        if what in ("simple", "rank", "open", "layout"):
            self.after.append((what, wanted))
            return True
        return False

    def ranked(self, argument, sign, number, wanted):
        """Whether a tensor of the call has as many axes as a guard asks for; a call without it may serve."""
        node = self.tensor(argument)
        if node is None or sign not in RANKS:
            return True
        return RANKS[sign](node.dim(), ast.literal_eval(parsed(number, "eval"))) == wanted

    def tensor(self, argument):
        """The tensor that is given for an argument, None where the call has no name there."""
        first = self.bound and argument == next(iter(self.names))
        node = self.call.func.value if first else self.given(argument)
        if not isinstance(node, ast.Name):
            return None
        at = [one.split(":")[0] for one in self.base.parameters]
        value = self.base.inputs[at.index(node.id)] if node.id in at else None
        return value if torch.is_tensor(value) else None

    def compare(self, found, turn, wanted):
        """Meets `axis == 1`, `axis != 1` or `axis in (0, 1)`."""
        argument = found[2]
        wanted = wanted != (bool(found[1]) != (found[3] == "!="))
        if argument == "form":
            return wanted
        if argument not in self.names:
            return False
        literals = literals_of(found)
        if wanted:
            return self.put(argument, literals[turn % len(literals)])
        others = [one for one in self.choices(argument) if one not in literals]
        asked = self.asked.get(argument, ())
        others.sort(key=lambda one: one in asked)  # what no other entry waits for first
        return bool(others) and self.put(argument, others[turn % len(others)])

    def kind(self, argument, kinds, wanted):
        """A sequence of another kind, a number in place of one, or the other way round."""
        kinds = re.findall(r"\w+", kinds)
        node = self.given(argument)
        if node is None:
            some = [one for one in self.choices(argument) if one != "None"]
            if not some:
                return False
            self.put(argument, some[0])
            node = self.given(argument)
        of = {ast.Tuple: "tuple", ast.List: "list"}.get(type(node))
        if isinstance(node, ast.Constant):
            of = type(node.value).__name__
        if (of in kinds) == wanted:
            return True
        forms = {}
        if of in ("tuple", "list"):
            inner = ", ".join(ast.unparse(one) for one in node.elts)
            forms = {"tuple": f"({inner},)", "list": f"[{inner}]", "int": inner.split(",")[0]}
        elif of in ("int", "float"):
            value = ast.unparse(node)
            forms = {
                "tuple": f"({value},)",
                "list": f"[{value}]",
                "int": f"int({value})",
                "float": f"{value}.0",
            }
        for kind, text in forms.items():
            if text and kind != of and (kind in kinds) == wanted:
                return self.put(argument, text)
        return False

    def made(self):
        """The changed calls."""
        if isinstance(self.tree.body[0].body[-1], ast.Return):
            self.tree.body[0].body[-1].value = self.call
        found = [like(self.base, "guard", written(ast.fix_missing_locations(self.tree)))]
        for what in self.after:
            if isinstance(what, int):
                *start, last = found[0].lines
                found = [like(self.base, "guard", [*start, f"{last}[{what}]"])]
            elif what == ("simple", False):
                found = list(composed(found[0], self.structure)) or found
            elif what in (("rank", True), ("open", False)):
                found = [*ranked(found[0], self.structure), *found]  # of several the first is taken
            elif what[0] in ("rank", "open"):
                found += list(ranked(found[0], self.structure))
        return found


def literals_of(found):
    """The literals that a guard compares with."""
    inner = found[4][1:-1] if found[3] == "in" else found[4]
    return [one.strip() for one in re.split(r",\s*(?![^(]*\))", inner) if one.strip()]


def literals(types, parameter):
    """Values that an argument is given, by its type."""
    row = types.get(parameter, {})
    found = [repr(one) for one in row.get("options", ())]
    for kind in row.get("type", "").split("|"):
        found += ["-1", "0", "1"] if kind == "int" else VALUES.get(kind, [])[:2]
    return found


def seen_values(bases, names):
    """The literals that calls give each argument."""
    found = {}
    for base, structure in bases:
        changed = Changed(base, structure, names, {}, {})
        for argument in names if changed.call is not None else ():
            node = changed.given(argument)
            if node is not None and not isinstance(node, ast.Name | ast.Starred):
                found.setdefault(argument, {})[ast.unparse(node)] = None
    return found


def candidates(bases, entry):
    """Lists of calls of which one is enough: those meet the guards of an entry, or fail one of them alone, or
    fail those before it as well."""
    names = parameters(entry.get("names", {}).get("signature", ""))
    types = entry.get("names", {}).get("arguments", {})
    lists = {tuple(one["when"]) for of in entry.get("entries", {}).values() for one in of.values()}
    alone = {(f"{argument} == {value}",) for argument in names for value in literals(types, names[argument])}
    alone -= lists  # an entry that one value guards wants calls that fail it, as the others
    lists |= alone
    usable = [row for row in bases if row[0].style in ("function", "method", "example", "probe")]
    usable = [row for row in usable if calls_of(row[0].lines)[1] is not None and plain(row[0])]
    usable.sort(key=lambda row: (len(row[0].features), row[0].cost))
    values = seen_values(usable, names)
    asked = {}
    for found in filter(None, (COMPARED.fullmatch(guard) for guards in lists - alone for guard in guards)):
        asked.setdefault(found[2], set()).update(literals_of(found))
    by_rank = {}
    for row in usable:
        by_rank.setdefault(next((x.dim() for x in row[0].inputs if torch.is_tensor(x)), None), []).append(row)
    known = (names, types, values, asked)
    for guards in sorted(lists):
        for failed in ((), *((guard,) for guard in guards)) if guards not in alone else ((),):
            every = not failed and guards not in alone  # what a template does may depend on the rank
            for turn in range(EACH):
                for rows in by_rank.values() if every and turn == 0 else [usable]:
                    yield changed_calls(rows, guards, failed, turn, known)
    for guards, failed in sorted({one for of in entry.get("entries", {}).values() for one in reached(of)}):
        for turn in range(EACH):
            yield changed_calls(usable, (*guards, *failed), failed, turn, known)


def reached(entries):
    """The guards of each entry, with several guards of those before it that have to fail for it to serve."""
    before = []
    for _, one in sorted(entries.items(), key=lambda row: int(row[0])):
        own, failed = tuple(one["when"]), []
        for other in before:
            more = [guard for guard in other if guard not in own]
            if more and not set(more) & set(failed):
                failed.append(more[0])
        before.append(own)
        if len(failed) > 1:
            yield own, tuple(failed)


def changed_calls(rows, guards, failed, turn, known):
    """Calls of which one is enough, each made of another call."""
    found = []
    tried = 0
    for base, structure in rows:
        if tried == TRIED:
            break
        changed = Changed(base, structure, *known)
        try:
            if all(changed.meet(guard, turn, guard not in failed) for guard in guards):
                found += changed.made()
                tried += 1
        except (IndexError, SyntaxError, ValueError):
            continue
    return found


def plain(base):
    """Whether the call is that of the operation: of a name of PyTorch, or of a method of a tensor."""
    call = calls_of(base.lines)[1]
    spread = any(isinstance(one, ast.Starred) for one in call.args)
    return isinstance(call.func, ast.Attribute) and not spread
