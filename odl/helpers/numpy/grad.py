def grad(func, argnums=0, has_aux=False):
    """A function that gives the gradient of func, and aux where it has one."""

    def wrapped(*args, **kwargs):
        found, gradient = value_and_grad(func, argnums, has_aux)(*args, **kwargs)
        return (gradient, found[1]) if has_aux else gradient

    return wrapped
