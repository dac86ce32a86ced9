"""Give a copy of the project another number of operations, for the benchmark of starts.

    python scripts/sized_knowledge.py COPY COUNT FILE

leaves COUNT operations in COPY/odl/ops: those that the file of the benchmark uses come first, with the
operations that they are written with, then the others in order. If there are not so many, operations
are there twice, the second time under another name and another root of interfaces.
"""

import re
import sys
from pathlib import Path


def names(text):
    """Last words of PyTorch's interfaces, methods and attributes for the operation of a file."""
    form = re.search(r"^  torch:.*\n(?:   .*\n)*", text, re.MULTILINE)
    found = form.group() if form else ""
    paths = re.findall(r"\btorch(?:\.\w+)+", found)
    lists = re.findall(r"\b(?:methods|inplace|attributes): (.*)", found)
    return {path.split(".")[-1] for path in paths} | set(re.findall(r"\w+", " ".join(lists)))


def closure(files, texts):
    """The files and those of all operations that they are written with."""
    owners = {file.stem: file for file in texts}
    waiting, found = list(files), set()
    while waiting:
        file = waiting.pop()
        if file not in found:
            found.add(file)
            head = texts[file].split("\nexamples:", 1)[0]
            waiting += [owners[word] for word in re.findall(r"\w+", head) if word in owners]
    return found


def kept(texts, words, count):
    """As many files as can be, of operations that need no others; those that the words name come first."""
    found = closure([file for file, text in texts.items() if names(text) & words], texts)
    if len(found) > count:
        sys.exit(f"the file of the benchmark uses {len(found)} operations")
    for file in texts:
        more = found | closure([file], texts)
        if len(more) <= count:
            found = more
    return found


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


def main(copy, count, sample):
    copy, count = Path(copy), int(count)
    words = set(re.findall(r"\w+", Path(sample).read_text(encoding="utf-8")))
    files = sorted((copy / "odl/ops").glob("*/*.yaml"))
    texts = {file: file.read_text(encoding="utf-8") for file in files}
    first = kept(texts, words, count)
    for file in set(files) - first:
        file.unlink()
    for file in (copy / "odl/readings").glob("*.yaml"):
        file.unlink()  # of other sources; they name operations that are gone
    for file in files[: max(0, count - len(files))]:
        (file.parent / f"{file.stem}Again.yaml").write_text(again(texts[file], file.stem), encoding="utf-8")
    print(f"{len(list((copy / 'odl/ops').glob('*/*.yaml')))} operations", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
