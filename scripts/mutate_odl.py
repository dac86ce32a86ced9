"""Measures whether `ci` notices wrong operation files.

    python scripts/mutate_odl.py --target jax --mutants 60 --out report.json

Mutants (odl_mutants.py) are drawn over all operations that ci verifies for the target. Several of them are
run at a time as a folder for --odl, each in another operation, none in one that the calls of another meet. A
mutant is killed when a call fails or is refused that ci verifies of the file as it is. What the compiler of
the operations or the linter refuses is no mutant; one is equivalent when all calls, those of the run without
mutants and those of its own, become the same but for what odl_equal.yaml says to give the same numbers. It
is equivalent by another entry when each call that has another text has one that the file itself writes for
this call with names in place of literals, or where the number of axes is not known, and that ci verifies
there.
Exit status 1 when fewer than the goal are killed.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import odl_equal
import odl_mutants
import yaml

ROOT = Path(__file__).parents[1]
OTHER = "equivalent by another entry"
OWN = "only calls fail that are not made of the file as it is, and fail with it too"


def parsed(argv):
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--target", default="jax")
    p.add_argument("--mutants", type=int, default=60, help="how many are run (60)")
    p.add_argument("--samples", type=int, default=6, help="calls of one operation (6)")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--goal", type=float, default=95.0, help="least percentage (95)")
    p.add_argument("--only", nargs="*", default=[], help="operations")
    p.add_argument("--operations", type=int, help="draw so many operations first (all)")
    p.add_argument("--tool", default=str(ROOT / "ml_switcheroo"))
    p.add_argument("--before", type=Path, help="folder of a run without mutants: made where there is none")
    p.add_argument("--python", default="", help="the Python of ci")
    p.add_argument("--odl", type=Path, default=ROOT / "odl")
    p.add_argument("--out", type=Path, help="report")
    return p.parse_args(argv)


def lineage(odl, dialect, derived=True):
    """The dialect and those whose variants it takes, also those that it derives variants from."""
    found = [dialect]
    for name in found:  # grows while it is gone through
        row = yaml.load((odl / "dialects" / f"{name}.yaml").read_text(encoding="utf-8"), odl_mutants.LOADER)
        inherits = row.get("inherits") or []
        more = [row.get("modules"), (row.get("derives") or {}).get("from") if derived else None]
        for other in [*(inherits if isinstance(inherits, list) else [inherits]), *more]:
            if other and other not in found:
                found.append(other)
    return found


def mutants(odl, target, only):
    """All mutants by operation."""
    dialects, own = lineage(odl, target), lineage(odl, target, derived=False)
    texts, names = {}, defaultdict(set)
    for file in sorted((odl / "ops").glob("*/*.yaml")):
        texts[file] = file.read_text(encoding="utf-8")
        for word in ("jnp", "jax", "nnx", "lax", "mx", "np", "tf", "ops", "keras", "flax"):
            names[file.parent.name].update(odl_mutants.re.findall(rf"\b{word}(?:\.\w+)+(?=\()", texts[file]))
    found = {}
    for file, text in texts.items():
        if only and file.stem not in only:
            continue
        made = odl_mutants.File(file.stem, text, dialects, names[file.parent.name], own).all()
        if made:
            found[file.stem] = (file, made)
    return found


class Runner:
    """Runs ci over operations, with or without a folder of wrong files."""

    def __init__(self, options):
        self.options = options

    def report(self, operations, keep, overlay=None):
        """The rows of the report, and files that the compiler refuses with its reasons. Calls that were
        converted are kept in a folder."""
        o = self.options
        shutil.rmtree(keep, ignore_errors=True)
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "report.json"
            command = [
                o.tool,
                "ci",
                "--targets",
                o.target,
                "--samples",
                str(o.samples),
            ]
            command += ["--no-shrink", "--json-report", str(out), "--json", "--keep", str(keep)]
            command += ["--python", o.python] if o.python else []
            command += [] if overlay else ["--thorough"]
            command += ["--only", *operations] if operations else []
            command += ["--odl", str(overlay)] if overlay else []
            if overlay and (refused := self.linted(operations, overlay)):
                return {}, refused
            done = subprocess.run(command, capture_output=True, text=True)
            if out.exists():
                rows = json.loads(out.read_text(encoding="utf-8"))["operations"]
                return {name: row[o.target] for name, row in rows.items()}, {}
            refused = {}
            if done.returncode == 2 and done.stdout.startswith("{"):
                refused = by_operation(json.loads(done.stdout)["findings"], operations)
            if not refused:
                sys.exit(f"ci failed (exit status {done.returncode}): {done.stderr.strip()[-500:]}")
            return {}, refused

    def linted(self, operations, overlay):
        """What the linter says of wrong files."""
        command = [self.options.tool, "lint", "--odl", str(overlay), "--json"]
        done = subprocess.run(command, capture_output=True, text=True)
        return by_operation(json.loads(done.stdout)["problems"], operations)

    def right_before(self, name, calls, kept):
        """Those calls, kept in a folder by ci, that are right with the file as it is."""
        o = self.options
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "report.json"
            command = [o.tool, "ci", "--targets", o.target, "--only", name, "--calls", str(kept)]
            command += ["--thorough", "--no-shrink", "--json-report", str(out), "--json"]
            command += ["--python", o.python] if o.python else []
            subprocess.run(command, capture_output=True, check=False)
            if not out.exists():
                return set()
            row = json.loads(out.read_text(encoding="utf-8"))["operations"][name][o.target]
        return set(calls) - {call["name"] for call in row.get("open", [])} if row["cases"] else set()

    def judged(self, name, first, before, after, work, overlay):
        """What became of a mutant that ran, and why. Both runs are kept, in `first` and in `work`."""
        own = work / "after"
        known = set(odl_equal.calls(first / "cases", name))
        what, why = fate(before[name], after[name], known)
        texts = [odl_equal.calls(one / self.options.target, name) for one in (first, own)]
        if what == "survived" and why == OWN:
            fails = [call["name"] for call in after[name]["open"] if call["status"] != "not run"]
            if right := self.right_before(name, set(fails) - known, own):
                what, why = "killed", f"{len(right)} calls of its own are right with the file as it is"
        if what == "survived" and texts[0] != texts[1]:
            # calls are made of the file, so each of the two has some that the other has not
            for i, (kept, wrong) in enumerate(((own, None), (first, overlay))):
                if set(odl_equal.calls(kept / "cases", name)) - set(texts[i]):
                    more = self.converted(name, kept / "cases", work / "again", wrong)
                    texts[i] = {**more, **texts[i]}
            if odl_equal.equal(*texts):
                what, why = "equivalent", "only what gives the same numbers differs"
            else:
                sources = {**odl_equal.calls(own / "cases", name), **odl_equal.calls(first / "cases", name)}
                open_before = {call["name"] for call in before[name].get("open", [])}
                if odl_equal.by_other_entries(sources, *texts, known - open_before):
                    what, why = OTHER, "the file itself writes this text where less is known"
        return what, why

    def converted(self, name, source, out, overlay):
        """The calls of a folder as the tool converts them, with or without wrong files."""
        shutil.rmtree(out, ignore_errors=True)
        for file in [source / f"{name}.py", *source.glob(f"{name}.case_*.py")]:
            command = [self.options.tool, "convert", str(file), "--source", "torch"]
            command += ["--target", self.options.target, "--out", str(out / file.name)]
            command += ["--odl", str(overlay)] if overlay else []
            subprocess.run(command, capture_output=True, check=False)
        return odl_equal.calls(out, name)


def by_operation(findings, operations):
    """The first fault of each operation; one of two files may be told of the one that is right."""
    refused = {}
    for finding in findings:
        text = f"{finding['file']} {finding['message']} {finding['advice']}"
        for name in operations:
            if f"/{name}.yaml" in text:
                refused.setdefault(name, finding["message"])
    return refused


def meets(one, other, uses):
    """Whether a change of one of two operations may change the calls of the other."""
    return one == other or one in uses.get(other, ()) or other in uses.get(one, ())


def batches(drawn, uses):
    """Mutants in groups none of whose operations meets another; `uses` tells what the calls of each meet."""
    groups = []
    for mutant in drawn:
        for group in groups:
            if not any(meets(mutant.operation, other.operation, uses) for other in group):
                group.append(mutant)
                break
        else:
            groups.append([mutant])
    return groups


def overlay(folder, group, files):
    """A folder with the wrong files."""
    shutil.rmtree(folder, ignore_errors=True)
    for mutant in group:
        file = folder / "ops" / files[mutant.operation][0].parent.name / f"{mutant.operation}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(mutant.text, encoding="utf-8")
    return folder


def fate(before, after, known):
    """What became of a mutant: is a call that was right in a thorough run without it still right? `known` are
    the calls of that run; a name stands for the same call everywhere."""
    open_before = {call["name"] for call in before.get("open", [])}
    wrong = [call for call in after.get("open", []) if call["status"] != "not run"]
    for call in wrong:
        if call["name"] in known - open_before:
            return "killed", f"{call['status']}: {call['reason']}"
    if any(call["name"] not in known for call in wrong):
        return "survived", OWN
    same = before["digest"] == after["digest"]
    return "survived", "no call has another text" if same else "another text with the same results"


def is_spelled(file, source="torch"):
    """Whether calls of the source mean an operation."""
    variants = yaml.load(file.read_text(encoding="utf-8"), odl_mutants.LOADER)["variants"]
    names = ("api", "methods", "inplace", "attributes", "layer")
    return any(key in variants.get(source, {}) for key in names)


def run(options, say=print):
    """The fates of all mutants."""
    files = mutants(options.odl, options.target, options.only)
    choice = random.Random(options.seed)
    spelled = [name for name, (file, _) in sorted(files.items()) if is_spelled(file)]
    if options.operations and options.operations < len(spelled):
        options.only = sorted(choice.sample(spelled, options.operations))
        files = {name: files[name] for name in options.only}
    runner = Runner(options)
    work = Path(tempfile.mkdtemp(prefix="mutants-"))
    first = options.before or work / "before"
    known = first / "report.json"
    if known.exists():
        before = json.loads(known.read_text(encoding="utf-8"))
    else:
        before, _ = runner.report(options.only, first)  # of all without names
        known.write_text(json.dumps(before), encoding="utf-8")
    proven = [name for name in files if before.get(name, {}).get("cases", {}).get("verified")]
    pool = {name: choice.sample(files[name][1], len(files[name][1])) for name in proven}
    drawn = []
    while len(drawn) < options.mutants and any(pool.values()):
        for name in choice.sample(proven, len(proven)):
            if pool[name] and len(drawn) < options.mutants:
                drawn.append(pool[name].pop())
    every = sum(len(files[name][1]) for name in proven)
    say(f"{len(proven)} operations have calls that are verified; {len(drawn)} of {every} mutants")
    rows = []
    waiting = batches(drawn, {name: set(row.get("uses", ())) for name, row in before.items()})
    for number, group in enumerate(waiting):  # grows while it is gone through
        left = list(group)
        while left:
            folder = overlay(work / f"mutants{number}", left, files)
            after, refused = runner.report([m.operation for m in left], work / "after", folder)
            for mutant in [m for m in left if m.operation in refused]:
                rows.append((mutant, "refused", refused[mutant.operation]))
                left.remove(mutant)
            if after:
                uses = {name: set(row.get("uses", ())) for name, row in after.items()}
                for mutant in left:
                    others = [other.operation for other in left if other is not mutant]
                    if any(meets(mutant.operation, other, uses) for other in others):
                        waiting.append([mutant])  # only its wrong version meets the other
                    else:
                        rows.append(
                            (mutant, *runner.judged(mutant.operation, first, before, after, work, folder))
                        )
                left = []
        say(f"batch {number}: {dict(Counter(row[1] for row in rows))}")
    shutil.rmtree(work)
    return rows


def main(argv=None):
    options = parsed(argv)
    rows = run(options)
    counts = Counter(fate for _, fate, _ in rows)
    judged = counts["killed"] + counts["survived"]
    score = 100 * counts["killed"] / judged if judged else 0.0
    for mutant, what, why in rows:
        if what in ("survived", OTHER):
            print(f"{what} ({why}): {mutant.operation}.yaml:{mutant.line} {mutant}")
    print(
        f"{counts['killed']} of {judged} killed ({score:.1f} %), {counts['equivalent']} equivalent, "
        f"{counts[OTHER]} {OTHER}, {counts['refused']} refused by the compiler or the linter"
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
