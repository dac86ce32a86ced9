"""Compare the speed of converted models with that of the same models written by hand, under `nnx.jit`.

    python scripts/bench_models.py [--tool ./ml_switcheroo] [--rounds 15]

Converts a ResNet, a vision transformer and a GPT of this repository, builds them beside those of
`model_ports.py` with the same sizes, and prints milliseconds (the least of the rounds, both in turn) and
their ratio, for a compiled forward in eval mode and for a compiled gradient of the mean of the squares of
the output.
"""

import argparse
import importlib.util
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import jax
import jax.numpy as jnp
import model_ports as ports
import numpy as np
from flax import nnx

ROOT = Path(__file__).parents[1]


def rngs():
    """A fresh source for one model."""
    return nnx.Rngs(0)


def converted(tool, source, folder):
    """The module that a source file is converted to."""
    target = Path(folder) / Path(source).name
    command = [tool, "convert", ROOT / source, "--source", "torch", "--target", "flax_nnx", "--out", target]
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)
    spec = importlib.util.spec_from_file_location(target.stem, target)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def pairs(tool, folder):
    """Name, converted model, hand-written model and input of each comparison."""
    random = np.random.default_rng(0)
    images = jnp.asarray(random.normal(size=(8, 3, 96, 96)), jnp.float32)
    tokens = jnp.asarray(random.integers(0, 128, (8, 128)))
    resnet = converted(tool, "examples/resnet.py", folder)
    yield "ResNet-18", resnet.resnet18(width=32, rngs=rngs()), ports.ResNet18(32, rngs=rngs()), images
    vit = converted(tool, "tests/corpus/patch_transformer.py", folder)
    config = vit.Config(image=96, patch=8, width=192, heads=3, depth=6, classes=10)
    hand = ports.ViT(96, 8, 192, 3, 6, 10, rngs=rngs())
    yield "ViT, 6 blocks", vit.PatchTransformer(config, rngs=rngs()), hand, images
    gpt = converted(tool, "tests/corpus/char_gpt.py", folder)
    model = gpt.CharGPT(128, 128, 192, 6, 6, 0.0, rngs=rngs())
    yield "GPT, 6 blocks", model, ports.GPT(128, 128, 192, 6, 6, rngs=rngs()), tokens


def forward(model):
    """A compiled forward in eval mode."""
    model.eval()
    run = nnx.jit(lambda module, x: module(x))
    return lambda x: run(model, x)


def gradient(model):
    """A compiled gradient in eval mode."""
    model.eval()
    run = nnx.jit(nnx.grad(lambda module, x: (module(x) ** 2).mean()))
    return lambda x: run(model, x)


def seconds(first, second, x, rounds):
    """The least time of each of two functions, which run in turn."""
    least = [float("inf")] * 2
    for each in (first, second):
        jax.block_until_ready(each(x))
    for _ in range(rounds):
        for index, each in enumerate((first, second)):
            begin = time.perf_counter()
            jax.block_until_ready(each(x))
            least[index] = min(least[index], time.perf_counter() - begin)
    return least


def main():
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tool", default=str(ROOT / "ml_switcheroo"))
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    print("| model | what | converted, ms | by hand, ms | ratio |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, ours, theirs, x in pairs(options.tool, folder):
            for what, compiled in (("forward", forward), ("gradient", gradient)):
                mine, hand = seconds(compiled(ours), compiled(theirs), x, options.rounds)
                print(
                    f"| {name} | {what} | {mine * 1e3:.1f} | {hand * 1e3:.1f} | {mine / hand:.2f} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
