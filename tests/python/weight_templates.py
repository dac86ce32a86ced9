"""Puts a weight script together as the tool does, with the rows of many layers."""

import re
from pathlib import Path

WEIGHTS = Path(__file__).parents[2] / "odl" / "weights"
SECTION = re.compile(r"(?ms)^# template: begin (\w+)\n(.*?)^# template: end \1\n")


def joined(source, target):
    kind = "" if (WEIGHTS / f"from_{source}.py").exists() else "plain_"
    reader = (WEIGHTS / f"{kind}from_{source}.py").read_text()
    sections = {}
    for text in ((WEIGHTS / f"{kind}shared.py").read_text(), reader):
        sections.update(found.group(1, 2) for found in SECTION.finditer(text))
    text = (WEIGHTS / f"{kind}to_{target}.py").read_text()
    text = re.sub(r"(?m)^# template: use (\w+)\n", lambda place: sections[place[1]], text)
    name, file = re.match(r'"""Reads checkpoints of ([^:]+): (.*)\.', reader).groups()
    return text.replace("<source>", name).replace("<file>", file)


def written(source, target, folder):
    """The path of the script."""
    path = folder / f"{source}_to_{target}.py"
    path.write_text(joined(source, target))
    return path
