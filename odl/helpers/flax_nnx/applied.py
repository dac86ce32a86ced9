from flax import nnx


def applied(module, function):
    """Call a function for each module inside, children first, and return the module."""
    for _, part in nnx.iter_modules(module):
        function(part)
    return module
