"""Runs the operations of a plan: samples calls, asks the tool to convert them, runs and compares them.

The tool starts it with a folder that holds plan.json. It speaks lines of JSON with the tool: it asks for
conversions, tells how far it is, and ends with the report.
"""

import json
import os
import shutil
import sys
import threading
import traceback
import zlib
from collections import Counter
from pathlib import Path

import numpy as np

from . import chosen, frameworks, report, shrink
from .process import Gone, Process

FAMILIES = ("jax", "keras", "tensorflow", "mlx", "numpy")  # the slowest first


class Tool:
    """The tool at the other end of the standard streams. Thread-safe."""

    def __init__(self):
        self.lock = threading.Lock()
        self.writing = threading.Lock()
        self.out = os.fdopen(os.dup(1), "w", buffering=1)
        os.dup2(2, 1)

    def tell(self, **message):
        with self.writing:
            self.out.write(json.dumps(message) + "\n")

    def convert(self, target, source, out, files):
        """Converts files of a folder; answers what became of each."""
        with self.lock:
            self.tell(convert={"target": target, "in": str(source), "out": str(out), "files": files})
            answer = json.loads(sys.stdin.readline())
        return answer["files"]


class Run:
    """One run over all operations and targets of the plan."""

    def __init__(self, work, tool):
        self.work, self.tool = Path(work), tool
        self.plan = json.loads((self.work / "plan.json").read_text(encoding="utf-8"))
        self.cases_folder = self.work / "cases"
        self.cases_folder.mkdir()
        self.cases, self.empty, self.rows = {}, {}, {}
        self.sampler_lock = threading.Lock()
        self.seconds = self.plan["seconds"]
        arguments = [str(self.plan["seed"]), str(self.plan["samples"])]
        self.sampler = self.process("sampler", arguments)
        self.running = threading.Semaphore(self.plan["jobs"])
        self.done = 0

    def process(self, module, arguments):
        return Process(sys.executable, module, arguments, self.work / f"{module}-{'-'.join(arguments)}.log")

    def run(self):
        families = [f for f in FAMILIES if any(frameworks.OF[t] == f for t in self.plan["targets"])]
        workers = {
            f: self.process("worker", [t for t in self.plan["targets"] if frameworks.OF[t] == f])
            for f in families
        }
        few = len(self.plan["operations"]) <= 20
        calls = self.plan.get("calls")
        if not calls:
            self.sampler.start()
        for worker in workers.values() if few else []:
            worker.start()
        if calls:
            self.take(Path(calls) / "cases")
        else:
            self.sample()
        if not self.plan["shrink"] or not shrink.available():
            self.sampler.stop()
        threads = [threading.Thread(target=self.family, args=(workers[f],)) for f in families]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.sampler.stop()
        if keep := self.plan.get("keep"):
            for name, cases in self.cases.items():
                (self.cases_folder / f"{name}.json").write_text(json.dumps(cases), encoding="utf-8")
            for folder in ["cases", *self.plan["targets"]]:
                if (self.work / folder).exists():
                    shutil.copytree(self.work / folder, Path(keep) / folder, dirs_exist_ok=True)
        return {
            op: {t: self.rows[op, t] for t in self.plan["targets"]} for op in sorted(self.plan["operations"])
        }

    def sample(self):
        """Cases of all operations."""
        for name, entry in self.plan["operations"].items():
            try:
                answer = self.sampler.ask(
                    {"operation": name, "entry": entry, "folder": str(self.cases_folder), "seconds": 120}, 150
                )
            except Gone as error:
                if self.sampler.restarts > 3 and not self.cases:
                    raise
                answer = {"error": f"the process that samples {error}"}
            if answer.get("cases"):
                self.cases[name] = answer["cases"]
            else:
                reasons = answer.get("reasons") or {}
                text = answer.get("error") or "; ".join(reasons) or "PyTorch's tests have no samples of it"
                self.empty[name] = text
            self.progress("calls sampled", len(self.cases) + len(self.empty), len(self.plan["operations"]))

    def take(self, folder):
        """Cases that another run has kept."""
        for name in self.plan["operations"]:
            kept = [folder / f"{name}.{kind}" for kind in ("json", "py", "npz")]
            if all(file.exists() for file in kept):
                for file in kept:
                    shutil.copy(file, self.cases_folder)
                self.cases[name] = json.loads(kept[0].read_text(encoding="utf-8"))
            else:
                self.empty[name] = f"no calls of it were kept ({folder})"

    def progress(self, what, done, of):
        if done % 25 == 0 or done == of:
            self.tool.tell(progress=f"{what}: {done} of {of}")

    def family(self, worker):
        """All targets of one framework."""
        try:
            with self.running:
                known = {}
                for target in worker.command[3:]:
                    self.target(target, worker, known)
        except Exception:
            for target in worker.command[3:]:
                self.rest(target, f"the runner failed ({traceback.format_exc().strip().splitlines()[-1]})")
            self.tool.tell(progress=traceback.format_exc())
        finally:
            worker.stop()

    def rest(self, target, reason):
        """Says of all operations that have no row yet why."""
        for name in self.plan["operations"]:
            self.rows.setdefault((name, target), report.absent("not run", reason))

    def target(self, target, worker, known):
        """All operations of one target."""
        for name, reason in self.empty.items():
            self.rows[name, target] = report.absent("not run", reason)
        try:
            hello = worker.hello() if worker.process is None or not worker.ready else None
        except Gone as error:
            return self.rest(target, f"the process of the framework {error}")
        if hello:
            worker.missing = hello["missing"]
        if target in worker.missing:
            return self.rest(target, worker.missing[target])
        out = self.work / target
        files = self.converted(target, out)
        failed = []
        for n, (name, cases) in enumerate(self.cases.items(), 1):
            mine = {case["name"]: self.file(name, case, files) for case in cases}
            some = self.chosen(name, cases, mine, files, out)
            outcomes = self.operation(name, some, target, mine, files, out, worker, known)
            met = {one for file in mine.values() for one in files[file]["operations"]}
            row = self.rows[name, target] = report.own(name, report.row(some, outcomes), met)
            row["digest"] = self.digest(name, cases, files, out)
            if uses := met - {name}:
                row["uses"] = sorted(uses)
            plan = self.plan["operations"][name].get("entries", {}).get(target, {})
            if left := chosen.unreached(plan, cases, {c: files[f] for c, f in mine.items()}, name):
                row["unreached"] = left
            failed += [
                (name, case, outcomes[case["name"]])
                for case in some
                if outcomes[case["name"]]["status"] == "failed"
            ][:1]
            self.progress(f"{target}: operations run", n, len(self.cases))
        counts = Counter(self.rows[name, target]["status"] for name in self.plan["operations"])
        self.tool.tell(progress=f"{target}: " + ", ".join(f"{n} {status}" for status, n in counts.items()))
        if self.plan["shrink"] and shrink.available():
            shrink.all_of(self, target, worker, failed)
        return None

    def converted(self, target, out):
        """Converts all files; those that fail as a whole, call by call."""
        names = [f"{name}.py" for name in self.cases]
        files = self.tool.convert(target, self.cases_folder, out, names)
        single = []
        for name, cases in self.cases.items():
            if files[f"{name}.py"]["status"] in ("failed", "invalid") and len(cases) > 1:
                lines = (self.cases_folder / f"{name}.py").read_text(encoding="utf-8").split("\n")
                head = lines[: cases[0]["span"][0] - 1]
                for case in cases:
                    first, last = case["span"]
                    text = [*head, *[""] * (first - 1 - len(head)), *lines[first - 1 : last], ""]
                    file = f"{name}.{case['name']}.py"
                    (self.cases_folder / file).write_text("\n".join(text), encoding="utf-8")
                    single.append(file)
        if single:
            files.update(self.tool.convert(target, self.cases_folder, out, single))
        return files

    @staticmethod
    def file(name, case, files):
        """The file in which a case was converted."""
        file = f"{name}.{case['name']}.py"
        return file if file in files else f"{name}.py"

    def chosen(self, name, cases, mine, files, out):
        """The cases that count for a target."""
        read = {
            file: (out / file).read_text(encoding="utf-8") if (out / file).exists() else ""
            for file in set(mine.values())
        }
        room = None if self.plan["thorough"] else self.plan["samples"]
        results = {case: files[file] for case, file in mine.items()}
        return chosen.chosen(cases, results, {c: read[f] for c, f in mine.items()}, name, room)

    def operation(self, name, cases, target, mine, files, out, worker, known):
        """The outcomes of the cases of one operation."""
        outcomes, groups = {}, {}
        for case in cases:
            file = mine[case["name"]]
            outcome = report.refusal(case, files[file])
            if outcome:
                outcomes[case["name"]] = outcome
            else:
                groups.setdefault(file, []).append(case)
        for file, some in groups.items():
            text = (out / file).read_text(encoding="utf-8")
            key = (name, text, tuple(c["name"] for c in some))
            if key not in known:
                known[key] = self.executed(worker, target, out / file, name, some)
            outcomes.update(known[key])
        return {case["name"]: outcomes[case["name"]] for case in cases}

    @staticmethod
    def digest(name, cases, files, out):
        """A number that changes with the converted text."""
        found = 0
        for file in [f"{name}.py", *(f"{name}.{case['name']}.py" for case in cases)]:
            if file in files and (out / file).exists():
                found = zlib.crc32((out / file).read_bytes(), found)
        return f"{found:08x}"

    def executed(self, worker, target, path, name, cases, data=None):
        """Runs cases of one converted file; a process that dies takes the case with it at which it was."""
        entry = self.plan["operations"][name]
        tolerances = [max(1e-4, float(entry.get("rtol", 0))), max(1e-5, float(entry.get("atol", 0)))]
        found = {}
        while len(found) < len(cases):
            left = [case for case in cases if case["name"] not in found]
            request = {
                "target": target,
                "path": str(path),
                "data": str(data or self.cases_folder / f"{name}.npz"),
                "cases": left,
                "seconds": self.seconds,
                "tolerances": tolerances,
            }
            at = "import"
            try:
                worker.send(request)
                while True:
                    answer = worker.read(10 * (self.seconds + 30))
                    if "at" in answer:
                        at = answer["at"]
                    elif "case" in answer:
                        found[answer.pop("case")] = answer
                        if answer["status"] == "not run":
                            worker.stop()  # it ends by itself; a fresh one goes on
                            break
                    else:
                        break
            except Gone as error:
                for case in left if at == "import" else [c for c in left if c["name"] == at]:
                    found.setdefault(
                        case["name"], {"status": "failed", "reason": f"crash: the process {error}"}
                    )
        return found

    def minimal(self, name, target, made):
        """Adds the small call that fails to a row."""
        self.rows[name, target]["minimal"] = made


def inputs_of(case, data):
    """The inputs of a case, for people: small arrays with their values."""
    arrays = np.load(data)
    found = {}
    for one in case["inputs"]:
        if "value" in one:
            found[one["name"]] = one["value"]
        else:
            array = arrays[f"{case['name']}.{one['name']}"]
            values = array.tolist() if array.size <= 24 else f"{array.size} numbers"
            found[one["name"]] = {
                "shape": list(array.shape),
                "dtype": str(array.dtype),
                "values": repr(values),
            }
    return found


def main(work):
    tool = Tool()
    try:
        run = Run(work, tool)
        tool.tell(report=run.run(), hypothesis=shrink.available())
    except Gone as error:
        log = next(Path(work).glob("sampler-*.log"))
        last = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-1:]
        tool.tell(environment=f"the process that runs PyTorch {error}: {' '.join(last)}")


if __name__ == "__main__":
    main(sys.argv[1])
