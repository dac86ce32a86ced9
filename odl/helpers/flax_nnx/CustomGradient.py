import jax
import jax.numpy as jnp


class CustomGradient:
    """A function with a gradient of its own: a class below has forward(ctx, ...) and backward(ctx, ...)."""

    saved_tensors = ()

    def save_for_backward(self, *arrays):
        self.saved_tensors = arrays

    def mark_non_differentiable(self, *arrays):
        """Arrays that are no result of a gradient need no mark."""

    def set_materialize_grads(self, value):
        """Gradients are always arrays."""

    @classmethod
    def apply(cls, *args):
        given = [i for i, arg in enumerate(args) if hasattr(arg, "dtype")]
        plain = {"needs_input_grad": tuple(i in given for i in range(len(args)))}

        def start(*arrays):
            ctx, whole = CustomGradient(), list(args)
            vars(ctx).update(plain)
            for i, array in zip(given, arrays, strict=True):
                whole[i] = array
            result = cls.forward(ctx, *whole)
            kept = {}
            for name, value in vars(ctx).items():
                leaves = jax.tree.leaves(value)
                arrays = bool(leaves) and all(hasattr(leaf, "dtype") for leaf in leaves)
                (kept if arrays else plain)[name] = value
            return result, kept

        def end(kept, gradient):
            ctx = CustomGradient()
            vars(ctx).update(plain, **kept)
            parts = gradient if isinstance(gradient, tuple) else (gradient,)
            results = cls.backward(ctx, *parts)
            results = results if isinstance(results, tuple) else (results,)
            return tuple(results[i] for i in given)

        run = jax.custom_vjp(lambda *arrays: start(*arrays)[0])
        run.defvjp(start, end)
        return run(*(jnp.asarray(args[i]) for i in given))
