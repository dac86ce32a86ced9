from flax import nnx


def named_parameters(module):
    """Yield each parameter with its dotted name; the main parameter of a layer is called weight."""
    for path, parameter in nnx.to_flat_state(nnx.state(module, nnx.Param)):
        *parents, last = [str(part) for part in path if part != "layers"]
        weight = last in ("kernel", "embedding", "scale")
        yield ".".join([*parents, "weight" if weight else last]), parameter
