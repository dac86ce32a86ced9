from flax import nnx


def submodules(module):
    """The modules that a module holds and the layers of a Sequential, by name and in their order."""
    if isinstance(module, nnx.Sequential):
        names = getattr(module, "names", None) or range(len(module.layers))
        return {str(name): layer for name, layer in zip(names, module.layers, strict=True)}
    return {name: value for name, value in vars(module).items() if isinstance(value, nnx.Module)}
