def weight_of(module):
    """The main parameter of a layer, whatever it is called: kernel, embedding, scale or weight."""
    names = ("kernel", "embedding", "scale", "weight")
    return next(getattr(module, name) for name in names if hasattr(module, name))
