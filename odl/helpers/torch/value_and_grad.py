import torch


def value_and_grad(func, argnums=0, has_aux=False):
    """A function that gives the value of func, with aux where it has one, and its gradient."""
    both = torch.func.grad_and_value(func, argnums=argnums, has_aux=has_aux)

    def wrapped(*args, **kwargs):
        gradient, value = both(*args, **kwargs)
        return value, gradient

    return wrapped
