"""The stored snapshots say what the installed frameworks offer."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SNAPSHOTS = ROOT / "semantics/src/main/resources/META-INF/ml_switcheroo/snapshots"
sys.path.insert(0, str(ROOT / "scripts"))
import snapshot  # noqa: E402


@pytest.mark.parametrize("root", ["flax", "jax", "numpy", "optax", "torch"])
def test_the_stored_snapshot_is_that_of_the_pinned_framework(root, tmp_path):
    # in a process of its own: what else is imported adds names
    subprocess.run([sys.executable, ROOT / "scripts/snapshot.py", tmp_path, root], check=True)
    stored = (SNAPSHOTS / f"{root}.tsv").read_text(encoding="utf-8")
    assert (tmp_path / f"{root}.tsv").read_text(encoding="utf-8") == stored


def test_signatures_keep_names_kinds_and_defaults():
    def sample(a, /, b, *rest, c=1, d="x", e=object, **more):
        """Nothing."""

    assert snapshot.signature(sample) == "(a, /, b, *rest, c=1, d='x', e=..., **more)"
    assert snapshot.plain("(a: int, *, b: str = 'x')") == "(a, *, b='x')"
    assert snapshot.plain("(a b)") == "?"


def test_a_framework_that_is_missing_is_told(tmp_path, capsys):
    assert snapshot.main(tmp_path, "no_such_framework") == 0
    assert "not installed" in capsys.readouterr().err
