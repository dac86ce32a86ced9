"""Write down what the installed frameworks offer: every public name, with its parameters and their defaults.

    python odl/ci/snapshot.py FOLDER [ROOT ...]

writes FOLDER/ROOT.tsv for each root package (all that are installed, or those named). The first line is
`# ROOT VERSION`; every other line is a dotted path, a tab and a signature, `(x, /, axis=None, *, out=None)`:
`class` in front of it for a class, several with `|` between, `?` where Python does not tell, nothing for a
value. Lines are sorted.
"""

import ast
import importlib
import importlib.metadata
import inspect
import re
import sys
import types
import warnings
from pathlib import Path

# package to what is looked through: modules and classes, separated by blanks
ROOTS = {
    "torch": """
        torch torch.nn torch.nn.functional torch.nn.init torch.nn.utils torch.nn.utils.rnn
        torch.nn.parameter torch.linalg torch.fft torch.special torch.optim
        torch.optim.lr_scheduler torch.distributions torch.utils.data torch.utils.checkpoint
        torch.autograd torch.func torch.random torch.cuda torch.amp torch.Tensor torch.nn.Module
    """,
    "jax": """
        jax jax.numpy jax.numpy.linalg jax.numpy.fft jax.nn jax.nn.initializers jax.lax
        jax.lax.linalg jax.random jax.scipy jax.scipy.special jax.scipy.linalg jax.scipy.signal
        jax.scipy.stats jax.scipy.ndimage jax.tree jax.tree_util jax.image jax.ops jax.dtypes
        jax.debug jax.Array
    """,
    "flax": """
        flax.nnx flax.nnx.initializers flax.nnx.Module
    """,
    "optax": """
        optax optax.losses optax.schedules optax.tree_utils
    """,
    "numpy": """
        numpy numpy.linalg numpy.fft numpy.random numpy.lib.stride_tricks numpy.polynomial
        numpy.ndarray
    """,
    "keras": """
        keras keras.ops keras.ops.linalg keras.ops.nn keras.ops.numpy keras.ops.image
        keras.layers keras.activations keras.losses keras.optimizers keras.optimizers.schedules
        keras.initializers keras.random keras.backend keras.KerasTensor keras.Layer keras.Model
    """,
    "tensorflow": """
        tensorflow tensorflow.math tensorflow.nn tensorflow.linalg tensorflow.signal
        tensorflow.random tensorflow.image tensorflow.bitwise tensorflow.dtypes
        tensorflow.strings tensorflow.experimental.numpy tensorflow.keras tensorflow.Tensor
        tensorflow.Variable tensorflow.Module
    """,
    "mlx": """
        mlx.core mlx.core.linalg mlx.core.fft mlx.core.random mlx.nn mlx.nn.losses mlx.nn.init
        mlx.optimizers mlx.utils mlx.core.array mlx.nn.Module
    """,
    "scipy": """
        scipy.special scipy.linalg scipy.signal scipy.fft
    """,
    "einops": """
        einops
    """,
}
# what the distribution of a package is called where it is not called the same
DISTRIBUTIONS = {"tensorflow": "tensorflow-cpu"}
# the signatures in the text that compiled functions carry: name, parameters
WRITTEN = re.compile(
    r"^\s*(?:def\s+|\.\. function:: )?(?:[\w.]*\.)?(\w+)(\([^\n]*?(?:\n[^\n]+?)*?\))\s*(?:->|:|$)",
    re.MULTILINE,
)


def fallback(value):
    """A default as text; `...` for what has no short one."""
    if isinstance(value, (bool, int, float, complex, str, bytes, type(None))):
        return repr(value)
    if isinstance(value, (tuple, list)) and all(isinstance(each, (bool, int, float, str)) for each in value):
        return repr(value)
    return "..."


def plain(text):
    """A written list of parameters without the types; `?` for what is no such list."""
    try:
        found = ast.parse(f"def f{text}: pass").body[0].args
    except SyntaxError:
        return "?"
    for each in ast.walk(found):
        if isinstance(each, ast.arg):
            each.annotation = None
    return f"({ast.unparse(found)})"


def schemas(thing, name):
    """The ways to call a compiled function of PyTorch, as its dispatcher says; none for others."""
    torch = sys.modules.get("torch")
    module = getattr(thing, "__module__", None) or getattr(thing, "__objclass__", None) or ""
    if torch is None or not ("torch" in str(module) or getattr(torch, name, None) is thing):
        return []
    method = hasattr(thing, "__objclass__")
    said = {}
    for schema in torch._C._jit_get_schemas_for_operator(f"aten::{name}"):
        parts, bar = [], False
        for each in schema.arguments[method:]:
            if each.kwarg_only and not bar:
                bar = True
                parts.append("*")
            default = "=" + fallback(each.default_value) if each.has_default_value() else ""
            parts.append(("input" if each.name == "self" else each.name) + default)
        said["(" + ", ".join(parts) + ")"] = None
    return list(said)


def signature(thing):
    """The parameters of something that can be called, `?` when they are not known."""
    try:
        found = inspect.signature(thing)
    except (TypeError, ValueError):
        name = getattr(thing, "__name__", "")
        written = [
            plain(text)
            for of, text in WRITTEN.findall(inspect.getdoc(thing) or "")
            if f"_{name}".endswith(f"_{of}")
        ]
        said = [text for text in written if "tensor(" not in text and text != "?"]
        return " | ".join(dict.fromkeys([*said, *schemas(thing, name)])) or "?"
    parts, star, positional = [], False, False
    for name, parameter in found.parameters.items():
        if positional and parameter.kind is not inspect.Parameter.POSITIONAL_ONLY:
            parts.append("/")
        positional = parameter.kind is inspect.Parameter.POSITIONAL_ONLY
        if parameter.kind is inspect.Parameter.VAR_POSITIONAL:
            star, name = True, "*" + name
        elif parameter.kind is inspect.Parameter.VAR_KEYWORD:
            name = "**" + name
        elif parameter.kind is inspect.Parameter.KEYWORD_ONLY and not star:
            star = True
            parts.append("*")
        if parameter.default is not inspect.Parameter.empty:
            name += "=" + fallback(parameter.default)
        parts.append(name)
    return "(" + ", ".join([*parts, "/"] if positional else parts) + ")"


def described(thing):
    """The second column of a line."""
    if inspect.isclass(thing):
        return "class " + signature(thing)
    return signature(thing) if callable(thing) else ""


def public(place, thing):
    """The lines of the public members of a module or class."""
    for name in dir(thing):
        if name.startswith("_") and not (name.startswith("__") and not isinstance(thing, types.ModuleType)):
            continue
        try:
            member = getattr(thing, name)
        except (AttributeError, ImportError, NotImplementedError, RuntimeError):
            continue
        if not isinstance(member, types.ModuleType):
            yield f"{place}.{name}\t{described(member)}"


def found(path):
    """The module or class at a dotted path, or None."""
    try:
        return importlib.import_module(path)
    except ImportError:
        module, _, name = path.rpartition(".")
        return getattr(found(module), name, None) if module else None


def main(folder, *roots):
    """Write the files; returns the exit status."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for root in roots or ROOTS:
        try:
            importlib.import_module(root)
            version = importlib.metadata.version(DISTRIBUTIONS.get(root, root))
        except ImportError:
            print(f"{root}: not installed", file=sys.stderr)
            continue
        lines = set()
        for place in ROOTS[root].split():
            thing = found(place)
            if thing is None:
                print(f"{root}: {place} is not there", file=sys.stderr)
                continue
            lines.add(f"{place}\t{described(thing) if inspect.isclass(thing) else ''}")
            lines.update(public(place, thing))
        (folder / f"{root}.tsv").write_text(
            f"# {root} {version}\n" + "\n".join(sorted(lines)) + "\n", encoding="utf-8"
        )
        print(f"{root} {version}: {len(lines)} names", file=sys.stderr)
    return 0


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
