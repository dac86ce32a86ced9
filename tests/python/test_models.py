"""Whole models: convert, move random weights, and get the same numbers, with and without training."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from known_faults import check_names, marks

ROOT = Path(__file__).parents[2]
TOOL = os.environ.get("ML_SWITCHEROO", ROOT / "ml_switcheroo")  # a packaged tool can be proven as well
CASES = {
    "examples/resnet.py": {"model": "ResNet([1, 1], width=8)", "inputs": ["float 2 3 32 32"]},
    "tests/corpus/char_gpt.py": {"model": "CharGPT()", "inputs": ["int:11 2 8"]},
    "tests/corpus/digits_vae.py": {"model": "VAE()", "inputs": ["float 2 1 16 16"]},
    "tests/corpus/forwarded_options.py": {"model": "Classifier()", "inputs": ["float 2 3 16 16"]},
    "tests/corpus/shuffled_cells.py": {"model": "Classifier()", "inputs": ["float 2 3 16 16"]},
    "tests/corpus/hourglass.py": {"model": "Hourglass()", "inputs": ["float 2 1 16 16"]},
    "tests/corpus/masked_quantiser.py": {
        "model": "Quantiser()",
        "inputs": ["float 2 2 8 8", "int:9 2 5"],
    },
    "tests/corpus/patch_transformer.py": {
        "model": "PatchTransformer(Config())",
        "inputs": ["float 2 3 16 16"],
    },
    "tests/corpus/registry_mlp.py": {"model": "MLP(dropout=0.1)", "inputs": ["float 3 6"]},
    "tests/corpus/residual_cnn.py": {"model": "ResidualNet()", "inputs": ["float 2 3 16 16"]},
    "tests/corpus/running_encoder.py": {
        "model": "RunningEncoder()",
        "inputs": ["float 4 6"],
        "trained": True,
    },
    "tests/corpus/small_gan.py": {"model": "GAN()", "inputs": ["float 3 5"]},
    "tests/corpus/step_blocks.py": {"model": "StepNet()", "inputs": ["float 2 3 6 8", "float 2 6"]},
    "tests/corpus/table_regressor.py": {
        "model": "TableRegressor(4, [5, 5])",
        "inputs": ["float 3 4", "int:5 3 2", "bool 3 3"],
    },
    "tests/corpus/channel_gates.py": {"model": "ChannelGates()", "inputs": ["float 2 3 8 8", "float 2 5 6"]},
    "tests/corpus/denoiser.py": {"model": "Denoiser()", "inputs": ["float 2 3 12 12", "int:100 2"]},
    "tests/corpus/tagger.py": {"model": "Tagger()", "inputs": ["int:20 2 7"]},
    "tests/corpus/written_inputs.py": {"model": "Encoder()", "inputs": ["float 2 3 16 16"]},
}


def call(*command, **options) -> subprocess.CompletedProcess:
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)


def check(path: str, folder: Path) -> str:
    """Converts and compares one model; returns what went wrong, or nothing."""
    source, output, script = ROOT / path, folder / Path(path).name, folder / "weights.py"
    pair = ("--source", "torch", "--target", "flax_nnx", "--out")
    for command, result in (("convert", output), ("gen-weight-script", script)):
        run = call(TOOL, command, source, *pair, result)
        if run.returncode != 0:
            return f"{command} ends with {run.returncode}\n{run.stdout}{run.stderr}"
    environment = os.environ | {"JAX_PLATFORMS": "cpu", "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false"}
    checker = Path(__file__).with_name("model_check.py")
    case = json.dumps(CASES[path])
    run = call(sys.executable, checker, source, output, script, case, env=environment, timeout=180)
    return "" if run.returncode == 0 else run.stdout + run.stderr[-3000:]


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    version = call(TOOL, "--version", timeout=900)
    assert version.returncode == 0, f"the tool cannot be built; maybe run ./ml_switcheroo\n{version.stderr}"
    folders = {path: tmp_path_factory.mktemp(Path(path).stem) for path in CASES}
    with ThreadPoolExecutor(2) as pool:
        return dict(zip(folders, pool.map(check, *zip(*folders.items(), strict=True)), strict=True))


def test_every_model_of_the_corpus_is_checked():
    files = [*(ROOT / "examples").glob("*.py"), *(ROOT / "tests/corpus").glob("*.py")]
    assert sorted(str(file.relative_to(ROOT)) for file in files) == sorted(CASES)
    check_names("models", CASES)


@pytest.mark.parametrize("path", [pytest.param(path, marks=marks("models", path)) for path in CASES])
def test_model_keeps_its_numbers(results, path):
    if results[path]:
        pytest.fail(results[path], pytrace=False)
