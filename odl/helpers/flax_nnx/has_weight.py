def has_weight(module):
    """Whether a layer has a main parameter, whatever it is called: kernel, embedding, scale or weight."""
    return any(hasattr(module, name) for name in ("kernel", "embedding", "scale", "weight"))
