import keras


def value_and_grad(func, argnums=0, has_aux=False):
    """A function that gives the value of func, with aux where it has one, and its gradient."""
    if keras.backend.backend() == "jax":
        import jax

        return jax.value_and_grad(func, argnums, has_aux)
    numbers = [argnums] if isinstance(argnums, int) else list(argnums)

    def torch_grad(*args, **kwargs):
        import torch

        gradient, found = torch.func.grad_and_value(func, argnums, has_aux)(*args, **kwargs)
        return found, gradient

    def tape_grad(*args, **kwargs):
        import tensorflow as tf

        args = list(args)
        with tf.GradientTape() as tape:
            for number in numbers:
                args[number] = tf.nest.map_structure(tf.convert_to_tensor, args[number])
                tape.watch(tf.nest.flatten(args[number]))
            found = func(*args, **kwargs)
            value = found[0] if has_aux else found
        gradients = tape.gradient(value, [args[number] for number in numbers], unconnected_gradients="zero")
        return found, gradients[0] if isinstance(argnums, int) else tuple(gradients)

    return torch_grad if keras.backend.backend() == "torch" else tape_grad
