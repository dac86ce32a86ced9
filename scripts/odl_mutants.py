"""Wrong versions of operation files: each differs from the file in one place of a target's variant."""

import re
from dataclasses import dataclass
from itertools import pairwise

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Mutant:
    """One wrong version of a file."""

    operation: str
    kind: str
    line: int
    before: str
    after: str
    text: str

    def __str__(self):
        return f"{self.kind}: {self.before} -> {self.after}"


def entries(mapping):
    """Keys and values of a node that is a mapping."""
    return (
        [(key.value, value) for key, value in mapping.value] if isinstance(mapping, yaml.MappingNode) else []
    )


def children(node):
    """The nodes of a list, or the node itself."""
    return node.value if isinstance(node, yaml.SequenceNode) else [node]


def served(choices, own):
    """The entries that can serve: none whose guards hold only where those of one before do. What another
    dialect says is taken over without the guard open(x), and no map has another layout there."""
    found, before = [], []
    for choice in choices:
        when = dict(entries(choice)).get("when")
        guards = {one.value for one in children(when)} if when else set()
        if not own:
            if any(guard.startswith("layout(") for guard in guards):
                continue
            guards = {guard for guard in guards if not guard.startswith("open(")}
        if not any(other <= guards for other in before):
            found.append(choice)
            before.append(guards)
    return found


class File:
    """An operation file whose places are known."""

    def __init__(self, name, text, dialects, names, own):
        self.name, self.text, self.names = name, text, names
        self.root = dict(entries(yaml.compose(text, LOADER)))
        written = dict(entries(self.root.get("variants")))
        rows = (
            [dict(entries(row)) for row in children(self.root["std_args"])] if "std_args" in self.root else []
        )
        self.arguments = [row["name"].value for row in rows]
        serving = [dialect for dialect in dialects if dialect in written][:1]
        self.variants = [written[dialect] for dialect in serving]
        for variant in list(self.variants):
            for key, value in entries(variant):
                if key == "choose":
                    self.variants += served(children(value), serving[0] in own)

    def mutant(self, kind, start, end, after):
        """The file with other text between two places; nothing when it is no other text."""
        before = self.text[start:end]
        if before == after:
            return []
        line = self.text.count("\n", 0, start) + 1
        text = self.text[:start] + after + self.text[end:]
        return [Mutant(self.name, kind, line, before, after, text)]

    def changed(self, kind, node, change):
        """The file with a changed scalar."""
        start, end = node.start_mark.index, node.end_mark.index
        after = change(self.text[start:end])
        return self.mutant(kind, start, end, after) if after is not None else []

    def all(self):
        """All mutants of the file."""
        found = []
        for variant in self.variants:
            mapped = [v.value for key, args in entries(variant) if key == "args" for _, v in entries(args)]
            self.given = {name for name in [*mapped, *self.arguments] if isinstance(name, str)}
            helper = any(key == "helper" for key, _ in entries(variant))
            for key, value in entries(variant):
                made = getattr(self, f"of_{key}", None)
                if key == "signature" and helper:
                    made = None  # a helper's own file says its order; what differs is passed by name
                found += made(value) if made else []
        return list({mutant.text: mutant for mutant in found}.values())

    def of_macro_template(self, node):
        found = []
        text = self.text[node.start_mark.index : node.end_mark.index]
        holes = list(dict.fromkeys(re.findall(r"\{(\w+)\}", text)))
        for one, other in pairwise(holes):
            swap = {f"{{{one}}}": f"{{{other}}}", f"{{{other}}}": f"{{{one}}}"}
            found += self.changed(
                "arguments swapped",
                node,
                lambda t, s=swap: re.sub("|".join(map(re.escape, s)), lambda m: s[m[0]], t),
            )
        start = node.start_mark.index
        for match in re.finditer(r"(?<=axis=)-?\d+|(?<=axes=)\(?-?\d+", text):
            number = match[0].lstrip("(")
            after = match[0].replace(number, "1" if number == "0" else "0")
            found += self.mutant("axis changed", start + match.start(), start + match.end(), after)
        for match in re.finditer(r",\s*\w+=(?:\{\w+\}|'[^']*'|\w+)(?=[,)])", text):
            found += self.mutant("argument dropped", start + match.start(), start + match.end(), "")
        for match in re.finditer(r"(?<![\w.=-])-?\d+(?:\.\d+)?(?![\w.]|\{)", text):
            after = "2" if match[0] in ("1", "-1") else "1"
            found += self.mutant("number changed", start + match.start(), start + match.end(), after)
        return found + self.of_api(node)

    def of_api(self, node):
        """Another function of the framework that the same family uses."""
        found = []
        for one in children(node):
            if not isinstance(one, yaml.ScalarNode):
                continue
            text = self.text[one.start_mark.index : one.end_mark.index]
            for match in list(re.finditer(r"(?<![\w.])[a-z]\w*(?:\.\w+)+(?=\(|$|[\"'])", text))[:1]:
                other = self.other(match[0])
                start = one.start_mark.index + match.start()
                if other:
                    found += self.mutant("wrong interface", start, start + len(match[0]), other)
        return found

    def other(self, path):
        start = path.rsplit(".", 1)[0] + "."
        near = sorted(name for name in self.names if name.startswith(start) and name != path)
        return near[(near.index(min(near, key=lambda n: abs(len(n) - len(path)))))] if near else None

    def of_args(self, node):
        found = []
        pairs = [(k, v) for k, v in node.value if isinstance(v, yaml.ScalarNode) and v.value != "null"]
        for (_, one), (_, other) in pairwise(pairs):
            a, b = (one.start_mark.index, one.end_mark.index), (other.start_mark.index, other.end_mark.index)
            after = self.text[slice(*b)] + self.text[a[1] : b[0]] + self.text[slice(*a)]
            found += self.mutant("arguments swapped", a[0], b[1], after)
        for _, value in pairs:
            found += self.changed("argument dropped", value, lambda _: "null")
        return found

    def of_signature(self, node):
        """Two parameters change places; a default becomes another."""
        found = []
        text = self.text[node.start_mark.index : node.end_mark.index]
        quote = text[0] if text[0] in "\"'" else ""
        parts = [part.strip() for part in text.strip("\"'").split(",")]
        for i in range(len(parts) - 1):
            if all(re.fullmatch(r"\w+", part) for part in parts[i : i + 2]):
                swapped = [*parts[:i], parts[i + 1], parts[i], *parts[i + 2 :]]
                found += self.changed(
                    "arguments swapped", node, lambda _, s=swapped: f"{quote}{', '.join(s)}{quote}"
                )
        start = node.start_mark.index
        for match in re.finditer(r"(?<==)(True|False|-?\d+(?:\.\d+)?)(?=[,\"']|$)", text):
            if re.search(r"\w+(?==$)", text[: match.start()])[0] not in self.given:
                continue  # no argument is passed there, so its default is never asked for
            found += self.mutant(
                "default changed", start + match.start(), start + match.end(), other_value(match[0])
            )
        return found

    def of_inject_args(self, node):
        found = []
        for key, value in node.value:
            start, end = key.start_mark.index, value.end_mark.index
            rest = re.match(r",\s*", self.text[end:])
            found += self.mutant("injected argument dropped", start, end + (len(rest[0]) if rest else 0), "")
            found += self.changed("injected argument changed", value, other_value)
        return found

    def of_when(self, node):
        found = []
        for guard in children(node):
            found += self.changed("guard inverted", guard, inverted)
        return found

    def of_output_select_index(self, node):
        return self.changed("result changed", node, lambda t: "1" if t == "0" else "0")

    def of_arg_values(self, node):
        """Two literals of an argument change places."""
        found = []
        for _, values in entries(node):
            pairs = [v for _, v in values.value if isinstance(v, yaml.ScalarNode)]
            for one, other in pairwise(pairs):
                a, b = one.start_mark.index, other.end_mark.index
                between = self.text[one.end_mark.index : other.start_mark.index]
                after = self.text[other.start_mark.index : b] + between + self.text[a : one.end_mark.index]
                found += self.mutant("literals swapped", a, b, after)
        return found


def other_value(text):
    """Another literal of the same kind."""
    bare = text.strip("\"'")
    known = {"True": "False", "False": "True", "true": "false", "false": "true", "0": "1", "None": "0"}
    if bare in known:
        return text.replace(bare, known[bare])
    if not re.fullmatch(r"-?\d+(\.\d+)?", bare):
        return None
    return text.replace(bare, "0" if float(bare) else "1")


def inverted(text):
    """A guard that says the opposite."""
    quote = text[0] if text[0] in "\"'" and text[-1] == text[0] else ""
    bare = text[len(quote) : len(text) - len(quote)]
    if bare.startswith("not "):
        return f"{quote}{bare[4:]}{quote}"
    if " == " in bare:
        return f"{quote}{bare.replace(' == ', ' != ', 1)}{quote}"
    if " != " in bare:
        return f"{quote}{bare.replace(' != ', ' == ', 1)}{quote}"
    return f"{quote}not {bare}{quote}" if re.fullmatch(r"\w+\(\w+\)", bare) else None
