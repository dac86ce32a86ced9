from flax import nnx


def named_modules(module):
    """Yield each module below and including a module, with its dotted name."""
    for path, child in nnx.iter_modules(module):
        yield ".".join(str(part) for part in path if part != "layers"), child
