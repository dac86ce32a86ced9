"""The stored snapshots say what the installed frameworks offer."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SNAPSHOTS = ROOT / "semantics/src/main/resources/META-INF/ml_switcheroo/snapshots"
sys.path.insert(0, str(ROOT / "odl/ci"))
import snapshot  # noqa: E402


@pytest.mark.parametrize("root", ["flax", "jax", "numpy", "optax", "torch"])
def test_the_stored_snapshot_is_that_of_the_pinned_framework(root, tmp_path):
    # in a process of its own: what else is imported adds names
    subprocess.run([sys.executable, ROOT / "odl/ci/snapshot.py", tmp_path, root], check=True)
    stored = (SNAPSHOTS / f"{root}.tsv").read_text(encoding="utf-8")
    assert (tmp_path / f"{root}.tsv").read_text(encoding="utf-8") == stored


def test_the_commands_write_and_compare_snapshots(tmp_path):
    command = [ROOT / "ml_switcheroo", "snapshot", "numpy", "--out-dir", tmp_path, "--python", sys.executable]
    subprocess.run(command, check=True)
    stored = (SNAPSHOTS / "numpy.tsv").read_text(encoding="utf-8")
    assert (tmp_path / "numpy.tsv").read_text(encoding="utf-8") == stored
    (tmp_path / "numpy.tsv").write_text(stored.replace("numpy.flipud\t", "numpy.flip_ud\t"), encoding="utf-8")
    command = [ROOT / "ml_switcheroo", "sync", "numpy", "--snapshots", tmp_path, "--knowledge", ROOT / "odl"]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.returncode == 1
    assert "1 names gone, 1 new" in said.stdout
    assert "FlipUd.yaml" in said.stdout


def test_signatures_keep_names_kinds_and_defaults():
    def sample(a, /, b, *rest, c=1, d="x", e=object, **more):
        """Nothing."""

    assert snapshot.signature(sample) == "(a, /, b, *rest, c=1, d='x', e=..., **more)"
    assert snapshot.plain("(a: int, *, b: str = 'x')") == "(a, *, b='x')"
    assert snapshot.plain("(a b)") == "?"


def test_a_framework_that_is_missing_is_told(tmp_path, capsys):
    assert snapshot.main(tmp_path, "no_such_framework") == 0
    assert "not installed" in capsys.readouterr().err
