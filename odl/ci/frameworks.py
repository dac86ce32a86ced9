"""How each framework takes arrays, draws and differentiates."""

import inspect
import sys

import numpy as np

from .results import array_of
from .weighing import weights

# The framework whose process runs a target.
OF = {
    "jax": "jax",
    "flax_nnx": "jax",
    "keras": "keras",
    "tensorflow": "tensorflow",
    "mlx": "mlx",
    "numpy": "numpy",
}
# What a target needs besides.
NEEDS = {
    "jax": ["jax"],
    "flax_nnx": ["jax", "flax"],
    "keras": ["keras", "jax"],
    "tensorflow": ["tensorflow"],
    "mlx": ["mlx.core"],
    "numpy": ["numpy"],
}


def parts(value):
    """The arrays and numbers of a result in order, as the framework has them."""
    if isinstance(value, list | tuple):
        return [part for one in value for part in parts(one)]
    return [] if value is None or isinstance(value, str) else [value]


TYPES = ("float16", "float32", "float64", "complex64", "complex128")
TYPES += ("bool", "uint8", "int8", "int16", "int32", "int64")
NARROW = {"float64": "float32", "complex128": "complex64", "int64": "int32"}  # without 64 bits
# What becomes of a type that a call names, where that is compared.
KEPT = {"numpy": {one: one for one in TYPES}, "jax": {one: NARROW.get(one, one) for one in TYPES}}
KEPT["flax_nnx"] = KEPT["jax"]


class Framework:
    """NumPy, and what the others have in common."""

    keys = ()
    differentiates = False

    def __init__(self, target):
        self.target = target

    def feed(self, array):
        return array.copy()

    def start(self):
        """Makes what draws from a common source of random numbers the same each time."""
        np.random.seed(7)

    def extra(self, function, given, seed=0):
        """Sources of random numbers that a converted function asks for."""
        found = {}
        for name, parameter in list(inspect.signature(function).parameters.items())[given:]:
            if name in self.keys and parameter.default is parameter.empty:
                found[name] = self.key(name, seed)
        return found

    def total(self, value, counted, product, add):
        """The weighted sum of the results that count."""
        flat = parts(value)
        terms = [product(flat[i], weights(tuple(flat[i].shape))) for i in counted]
        return add(terms)

    def gradients(self, call, by, counted):
        """Gradients of the weighted sum of `call(*by)`."""
        raise NotImplementedError


class Jax(Framework):
    keys = ("key", "rng", "rng_key", "prng_key", "rngs")
    differentiates = True

    def __init__(self, target):
        super().__init__(target)
        import jax
        import jax.numpy as jnp

        self.jax, self.jnp = jax, jnp

    def feed(self, array):
        return self.jnp.asarray(array)

    def key(self, name, seed):
        if name == "rngs":
            from flax import nnx

            return nnx.Rngs(seed)
        return self.jax.random.key(seed)

    def gradients(self, call, by, counted):
        def total(*by):
            return self.total(call(*by), counted, lambda a, w: (a * w).sum(), sum)

        gradient = self.jax.grad(total, argnums=tuple(range(len(by))))
        try:  # one program compiles several times as fast as its steps one by one
            return self.jax.jit(gradient)(*by)
        except Exception:  # shapes or branches may depend on values
            return gradient(*by)


class Keras(Jax):
    keys = ()

    def __init__(self, target):
        super().__init__(target)
        import keras

        self.keras = keras
        self.feed = keras.ops.convert_to_tensor

    def start(self):
        self.keras.utils.set_random_seed(7)


class TensorFlow(Framework):
    differentiates = True

    def __init__(self, target):
        super().__init__(target)
        import tensorflow

        self.tf = tensorflow

    def start(self):
        super().start()
        self.tf.random.set_seed(7)
        if keras := sys.modules.get("keras"):  # helpers may draw from it
            keras.utils.set_random_seed(7)

    def feed(self, array):
        return self.tf.constant(array)

    def gradients(self, call, by, counted):
        with self.tf.GradientTape() as tape:
            for one in by:
                tape.watch(one)
            total = self.total(
                call(*by), counted, lambda a, w: self.tf.reduce_sum(a * self.tf.cast(w, a.dtype)), sum
            )
        found = tape.gradient(total, by)
        return [
            self.tf.zeros_like(x) if g is None else self.tf.convert_to_tensor(g)
            for x, g in zip(by, found, strict=True)
        ]


class Mlx(Framework):
    keys = ("key",)
    differentiates = True

    def __init__(self, target):
        super().__init__(target)
        import mlx.core as mx

        mx.set_default_device(mx.cpu)
        self.mx = mx

    def feed(self, array):
        return self.mx.array(array)

    def start(self):
        super().start()
        self.mx.random.seed(7)

    def key(self, name, seed):
        return self.mx.random.key(seed)

    def gradients(self, call, by, counted):
        def total(*by):
            return self.total(call(*by), counted, lambda a, w: (a * self.mx.array(w)).sum(), sum)

        found = self.mx.grad(total, argnums=list(range(len(by))))(*by)
        found = [found] if len(by) == 1 else found
        # mlx gives the gradient by an array of one element without axes
        return [g.reshape(x.shape) if g.size == x.size else g for x, g in zip(by, found, strict=True)]


CLASSES = {"jax": Jax, "keras": Keras, "tensorflow": TensorFlow, "mlx": Mlx, "numpy": Framework}


def of(target):
    """The framework of a target; raises ImportError where it is not installed."""
    for name in NEEDS[target]:
        __import__(name)
    return CLASSES[OF[target]](target)


def as_arrays(values):
    """Gradients as NumPy has them."""
    return [array_of(one)[0] for one in values]
