def sequential(*layers):
    """A function that applies functions one after the other."""

    def apply(x):
        for layer in layers:
            x = layer(x)
        return x

    return apply
