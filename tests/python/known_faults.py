"""The sheet of cases that show a fault nobody has mended yet; such a case fails when the fault is gone."""

from pathlib import Path

import pytest
import yaml

SHEET = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text())


def marks(kind: str, name: str) -> tuple:
    """The marks of a case."""
    reason = SHEET[kind].get(name)
    return () if reason is None else (pytest.mark.xfail(strict=True, reason=reason),)


def check_names(kind: str, names) -> None:
    """Fails when a listed case does not exist."""
    unknown = set(SHEET[kind]) - set(names)
    assert not unknown, f"known_faults.yaml lists {sorted(unknown)}, which are no cases"
