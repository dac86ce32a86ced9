def set_mode(module, training=True):
    """Put a module and all modules inside into training or evaluation mode, and return it."""
    (module.train if training else module.eval)()
    return module
