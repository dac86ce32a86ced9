"""Give a copy of the project another number of operations, for the benchmark of starts.

    python scripts/sized_knowledge.py COPY COUNT

leaves COUNT operations in COPY/odl/ops: those whose interfaces the files of COPY/examples and
COPY/tests/corpus name come first, then the others in order. If there are not so many, operations are
there twice, the second time under another name and another root of interfaces.
"""

import re
import sys
from pathlib import Path


def used(text, words):
    """Whether a file of an operation names one of the words as an interface or method."""
    head = text.split("examples:", 1)[0]
    return any(word in words for word in re.findall(r"\w+", head.split("variants:", 1)[-1]))


def again(text, name):
    """The same operation under another name; nothing in a file leads to it."""
    text = text.split("\nexamples:", 1)[0] + "\n"
    text = re.sub(r"^operation: \w+", f"operation: {name}Again", text, flags=re.MULTILINE)
    text = re.sub(r"^ +(methods|inplace|attributes): .*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"(, )?\brecognise: false(, )?|^ +recognise: false\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"\btorch\.", "torch.again.", text)
    if not re.search(r"^  torch:.*(\n   .*)*\bapi:", text, re.MULTILINE):
        text = text.replace("  torch:\n", f"  torch:\n    api: torch.again.{name}\n", 1)
    text = re.sub(r"(\{[^{}\n]*\bapi: (?!torch)[\w.]+)", r"\1, recognise: false", text)
    return re.sub(r"^( +)(api: (?!torch)[\w.]+)$", r"\1\2\n\1recognise: false", text, flags=re.MULTILINE)


def main(copy, count):
    copy, count = Path(copy), int(count)
    samples = [*copy.glob("examples/*.py"), *copy.glob("tests/corpus/*.py")]
    words = set(re.findall(r"\w+", " ".join(file.read_text(encoding="utf-8") for file in samples)))
    files = sorted((copy / "odl/ops").glob("*/*.yaml"))
    texts = {file: file.read_text(encoding="utf-8") for file in files}
    files.sort(key=lambda file: (not used(texts[file], words), file))
    for file in files[count:]:
        file.unlink()
    for file in (copy / "odl/readings").glob("*.yaml"):
        file.unlink()  # of other sources; they name operations that are gone
    for file in files[: max(0, count - len(files))]:
        (file.parent / f"{file.stem}Again.yaml").write_text(again(texts[file], file.stem), encoding="utf-8")
    print(f"{len(list((copy / 'odl/ops').glob('*/*.yaml')))} operations", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
