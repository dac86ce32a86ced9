import importlib

import keras


def value_and_grad(func, argnums=0, has_aux=False):
    """A function that gives the value of func, with aux where it has one, and its gradient."""
    name = keras.backend.backend()
    library = importlib.import_module(name)
    if name == "jax":
        return library.value_and_grad(func, argnums, has_aux)
    numbers = [argnums] if isinstance(argnums, int) else list(argnums)

    def torch_grad(*args, **kwargs):
        gradient, found = library.func.grad_and_value(func, argnums, has_aux)(*args, **kwargs)
        return found, gradient

    def tape_grad(*args, **kwargs):
        args = list(args)
        with library.GradientTape() as tape:
            for number in numbers:
                args[number] = library.nest.map_structure(library.convert_to_tensor, args[number])
                tape.watch(library.nest.flatten(args[number]))
            found = func(*args, **kwargs)
            value = found[0] if has_aux else found
        gradients = tape.gradient(value, [args[number] for number in numbers], unconnected_gradients="zero")
        return found, gradients[0] if isinstance(argnums, int) else tuple(gradients)

    return torch_grad if name == "torch" else tape_grad
