"""Runs the interpreter of odl/isa on the listings of a corpus and compares with NumPy references.

usage: interpret_listings.py --corpus DIR --score DIR --java COMMAND
           [--only NAME ...] [--arch ARCH ...] [--form FORM ...] [--geometry]

COMMAND starts org.mlswitcheroo.conformance.gpu.ListingRuns; the file of the cases is added to it.
"""

import argparse
import collections
import json
import pathlib
import shlex
import struct
import subprocess
import sys
import tempfile

import numpy as np

ARCHS = {"sm_80": "sass", "sm_86": "sass", "sm_90": "sass", "gfx1030": "rdna", "gfx1100": "rdna"}
FORMS = {
    "sass": {"cuobjdump": ".cuobjdump.sass", "nvdisasm": ".nvdisasm.sass"},
    "rdna": {"s": ".s", "objdump": ".objdump"},
}


def field(parameter, value, folder, tag):
    """One parameter as the runner wants it; an array goes to a file."""
    where = f"{parameter['offset']}:{parameter['size']}:"
    if parameter["pointer"]:
        path = folder / f"{tag}_{parameter['name']}.bin"
        np.ascontiguousarray(value).tofile(path)
        return where + f"@{path}", path
    if "float" in parameter["ctype"]:
        return where + str(struct.unpack("<i", struct.pack("<f", float(value)))[0]), None
    return where + str(int(value)), None


def main():
    """Writes the cases, runs them in one Java process, and compares."""
    options = argparse.ArgumentParser()
    for name in ("corpus", "score", "java"):
        options.add_argument(f"--{name}", required=True)
    for name in ("only", "arch", "form"):
        options.add_argument(f"--{name}", nargs="*")
    options.add_argument("--geometry", action="store_true")
    given = options.parse_args()
    sys.path.insert(0, given.score)
    import gpu_worker as worker

    corpus, score = pathlib.Path(given.corpus), pathlib.Path(given.score)
    kernels = json.loads((corpus / "kernels.json").read_text())["kernels"]
    small = json.loads((score / "small_cases.json").read_text())["kernels"]
    folder = pathlib.Path(tempfile.mkdtemp())
    lines, expected = [], {}
    for kernel in kernels:
        if given.only and kernel["name"] not in given.only:
            continue
        extra = small.get(kernel["name"], {})
        cases = list(extra.get("small") or kernel["cases"][:1])
        if given.geometry:
            cases += [dict(g["case"], _grid=g["grid"], _block=g["block"]) for g in extra.get("geometry", [])]
        for arch, isa in ARCHS.items():
            for form, ending in FORMS[isa].items():
                if (given.arch and arch not in given.arch) or (given.form and form not in given.form):
                    continue
                for index, case in enumerate(cases):
                    values, grid, block = worker.build(kernel, case, 1234 + index)
                    tag = f"{kernel['name']}.{arch}.{form}.{index}"
                    fields, files = [], {}
                    for parameter in kernel["parameters"]:
                        text, path = field(parameter, values[parameter["name"]], folder, tag)
                        fields.append(text)
                        if path:
                            files[parameter["name"]] = path
                    listing = corpus / isa / arch / (kernel["listing"] + ending)
                    shape = [",".join(map(str, x)) for x in (grid, block)]
                    lines.append("\t".join([tag, isa, str(listing), *shape, *fields]))
                    want = worker.reference(kernel, values)
                    expected[tag] = (kernel, values, want, files)
    (folder / "cases.tsv").write_text("\n".join(lines) + "\n")
    run = subprocess.run(
        [*shlex.split(given.java), str(folder / "cases.tsv")], capture_output=True, text=True
    )
    if run.returncode:
        print(run.stderr[-3000:])
    good, bad = collections.Counter(), []
    for line in run.stdout.splitlines():
        tag, milliseconds, verdict = line.split("\t")
        kernel, values, want, files = expected[tag]
        error = None if verdict == "ok" else verdict
        for parameter in kernel["parameters"]:
            if error or not parameter["pointer"] or parameter["dir"] == "in":
                continue
            name = parameter["name"]
            got = np.fromfile(files[name], values[name].dtype)
            error = worker.compare(got, want[name], kernel["tolerance"])
            error = error and f"{name}: {error}"
        arch = tag.split(".")[1]
        good[arch, error is None] += 1
        if error:
            bad.append(f"{tag} ({milliseconds} ms): {error}")
    print("\n".join(bad))
    for arch in ARCHS:
        if good[arch, True] + good[arch, False]:
            print(f"{arch}: {good[arch, True]} of {good[arch, True] + good[arch, False]} right")
    return 1 if bad or run.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
