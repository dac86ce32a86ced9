"""Measures whether `ci` notices wrong operation files.

    python scripts/mutate_odl.py --target jax --mutants 60 --out report.json

Mutants (odl_mutants.py) are drawn over all operations that ci verifies for the target. Several of them are
run at a time, each in another operation, as a folder for --odl. A mutant is killed when ci does not verify as
many calls of the operation as before. What the compiler of the operations refuses is no mutant;
one that differs only in the order of the operands of a commutative operator is equivalent.
Exit status 1 when fewer than the goal are killed.
"""

import argparse
import ast
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import odl_mutants
import yaml

ROOT = Path(__file__).parents[1]


def parsed(argv):
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--target", default="jax")
    p.add_argument("--mutants", type=int, default=60, help="how many are run (60)")
    p.add_argument("--samples", type=int, default=6, help="calls of one operation (6)")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--goal", type=float, default=95.0, help="least percentage (95)")
    p.add_argument("--only", nargs="*", default=[], help="operations")
    p.add_argument("--tool", default=str(ROOT / "ml_switcheroo"))
    p.add_argument("--odl", type=Path, default=ROOT / "odl")
    p.add_argument("--out", type=Path, help="report")
    return p.parse_args(argv)


def lineage(odl, dialect):
    """The dialect and those whose variants it takes."""
    found = [dialect]
    for name in found:  # grows while it is gone through
        row = yaml.load((odl / "dialects" / f"{name}.yaml").read_text(encoding="utf-8"), odl_mutants.LOADER)
        inherits = row.get("inherits") or []
        more = [row.get("modules"), (row.get("derives") or {}).get("from")]
        for other in [*(inherits if isinstance(inherits, list) else [inherits]), *more]:
            if other and other not in found:
                found.append(other)
    return found


def mutants(odl, target, only):
    """All mutants by operation."""
    dialects = lineage(odl, target)
    texts, names = {}, defaultdict(set)
    for file in sorted((odl / "ops").glob("*/*.yaml")):
        texts[file] = file.read_text(encoding="utf-8")
        for word in ("jnp", "jax", "nnx", "lax", "mx", "np", "tf", "ops", "keras", "flax"):
            names[file.parent.name].update(odl_mutants.re.findall(rf"\b{word}(?:\.\w+)+(?=\()", texts[file]))
    found = {}
    for file, text in texts.items():
        if only and file.stem not in only:
            continue
        made = odl_mutants.File(file.stem, text, dialects, names[file.parent.name]).all()
        if made:
            found[file.stem] = (file, made)
    return found


class Runner:
    """Runs ci over operations, with or without a folder of wrong files."""

    def __init__(self, options):
        self.options = options

    def report(self, operations, overlay=None):
        """The rows of the report, and files that the compiler refuses with its reasons."""
        o = self.options
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "report.json"
            command = [
                o.tool,
                "ci",
                "--targets",
                o.target,
                "--samples",
                str(o.samples),
                "--seed",
                str(o.seed),
            ]
            command += ["--no-shrink", "--json-report", str(out), "--json"]
            command += ["--only", *operations] if operations else []
            command += ["--odl", str(overlay)] if overlay else []
            done = subprocess.run(command, capture_output=True, text=True)
            if out.exists():
                rows = json.loads(out.read_text(encoding="utf-8"))["operations"]
                return {name: row[o.target] for name, row in rows.items()}, {}
            refused = {}
            if done.returncode == 2 and done.stdout.startswith("{"):
                for finding in json.loads(done.stdout)["findings"]:
                    text = f"{finding['file']} {finding['message']} {finding['advice']}"
                    for name in operations:  # a fault of two files may be told of the one that is right
                        if f"/{name}.yaml" in text:
                            refused.setdefault(name, finding["message"])
            if not refused:
                sys.exit(f"ci failed (exit status {done.returncode}): {done.stderr.strip()[-500:]}")
            return {}, refused


def batches(drawn):
    """Mutants in groups with at most one for each operation."""
    waiting = list(drawn)
    while waiting:
        group, later, seen = [], [], set()
        for mutant in waiting:
            (later if mutant.operation in seen else group).append(mutant)
            seen.add(mutant.operation)
        yield group
        waiting = later


def overlay(folder, group, files):
    """A folder with the wrong files."""
    shutil.rmtree(folder, ignore_errors=True)
    for mutant in group:
        file = folder / "ops" / files[mutant.operation][0].parent.name / f"{mutant.operation}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(mutant.text, encoding="utf-8")
    return folder


COMMUTING = (ast.Add, ast.Mult, ast.BitAnd, ast.BitOr, ast.BitXor)
COMMUTING_CALLS = {
    "add",
    "equal",
    "logical_and",
    "logical_or",
    "logical_xor",
    "maximum",
    "minimum",
    "multiply",
}


class Ordered(ast.NodeTransformer):
    """Gives two operands that may change places without changing a bit the order of their texts."""

    def visit_BinOp(self, node):
        self.generic_visit(node)
        sequences = any(isinstance(n, ast.List | ast.Tuple) for n in (node.left, node.right))
        sequences |= ".shape" in ast.unparse(node)  # + joins them
        if (
            isinstance(node.op, COMMUTING)
            and not sequences
            and (ast.unparse(node.right) < ast.unparse(node.left))
        ):
            node.left, node.right = node.right, node.left
        return node

    def visit_Call(self, node):
        self.generic_visit(node)
        if ast.unparse(node.func).rsplit(".")[-1] in COMMUTING_CALLS and len(node.args) == 2:
            node.args.sort(key=ast.unparse)
        return node


def equivalent(mutant):
    """Whether a mutant differs from its file only in the order of operands of commutative operators."""

    def ordered(text):
        text = text.strip().strip("\"'")
        tree = ast.parse(odl_mutants.re.sub(r"\{(\w+)\}", r"hole_\1", text), mode="eval")
        return ast.dump(Ordered().visit(tree))

    try:
        return mutant.kind == "arguments swapped" and ordered(mutant.before) == ordered(mutant.after)
    except SyntaxError:
        return False


def fate(before, after):
    """What became of a mutant by the rows of its operation."""
    if after["status"] != "verified":
        return "killed", after["status"] + ": " + after.get("reason", "")
    if after["cases"].get("verified", 0) < before["cases"].get("verified", 0):
        return "killed", "fewer calls are verified: " + after["open"][0]["reason"]
    same = before["digest"] == after["digest"]
    return "survived", "no call has another text" if same else "another text with the same results"


def run(options, say=print):
    """The fates of all mutants."""
    files = mutants(options.odl, options.target, options.only)
    runner = Runner(options)
    before, _ = runner.report(options.only)  # of all without names
    proven = [name for name in files if before.get(name, {}).get("status") == "verified"]
    choice = random.Random(options.seed)
    pool = {name: choice.sample(files[name][1], len(files[name][1])) for name in proven}
    drawn = []
    while len(drawn) < options.mutants and any(pool.values()):
        for name in choice.sample(proven, len(proven)):
            if pool[name] and len(drawn) < options.mutants:
                drawn.append(pool[name].pop())
    every = sum(len(files[name][1]) for name in proven)
    say(f"{len(proven)} operations are verified; {len(drawn)} of {every} mutants")
    rows = []
    with tempfile.TemporaryDirectory() as work:
        for number, group in enumerate(batches(drawn)):
            left = list(group)
            while left:
                folder = overlay(Path(work) / f"mutants{number}", left, files)
                after, refused = runner.report([m.operation for m in left], folder)
                for mutant in list(left):
                    if mutant.operation in refused:
                        rows.append((mutant, "refused", refused[mutant.operation]))
                    elif after:
                        what, why = fate(before[mutant.operation], after[mutant.operation])
                        if what == "survived" and equivalent(mutant):
                            what, why = "equivalent", "operands that commute"
                        rows.append((mutant, what, why))
                    else:
                        continue
                    left.remove(mutant)
            say(f"batch {number}: {dict(Counter(row[1] for row in rows))}")
    return rows


def main(argv=None):
    options = parsed(argv)
    rows = run(options)
    counts = Counter(fate for _, fate, _ in rows)
    judged = counts["killed"] + counts["survived"]
    score = 100 * counts["killed"] / judged if judged else 0.0
    for mutant, what, why in rows:
        if what == "survived":
            print(f"survived ({why}): {mutant.operation}.yaml:{mutant.line} {mutant}")
    print(
        f"{counts['killed']} of {judged} killed ({score:.1f} %), {counts['equivalent']} equivalent, "
        f"{counts['refused']} refused by the compiler"
    )
    if options.out:
        table = [
            {
                "operation": m.operation,
                "line": m.line,
                "kind": m.kind,
                "before": m.before,
                "after": m.after,
                "fate": what,
                "reason": why,
            }
            for m, what, why in rows
        ]
        report = {"target": options.target, "seed": options.seed, "score": score, "mutants": table}
        options.out.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    return 0 if score >= options.goal else 1


if __name__ == "__main__":
    sys.exit(main())
