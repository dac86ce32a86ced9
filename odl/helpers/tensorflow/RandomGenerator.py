import math

import tensorflow as tf


class RandomGenerator:
    """Draws random numbers like a generator of NumPy."""

    def __init__(self, seed=None):
        make = tf.random.Generator
        self.source = make.from_non_deterministic_state() if seed is None else make.from_seed(seed)

    def standard_normal(self, size=None, dtype=None):
        """Numbers of the standard normal distribution."""
        return self.source.normal(self.sizes(size))

    def random(self, size=None, dtype=None):
        """Numbers between zero and one."""
        return self.source.uniform(self.sizes(size))

    def uniform(self, low=0.0, high=1.0, size=None):
        """Numbers of an interval."""
        return low + (high - low) * self.random(size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        """Numbers of a normal distribution."""
        return loc + scale * self.standard_normal(size)

    def exponential(self, scale=1.0, size=None):
        """Numbers of an exponential distribution."""
        return -scale * tf.math.log(1.0 - self.random(size))

    def integers(self, low, high=None, size=None, dtype=None, endpoint=False):
        """Whole numbers of an interval; without an end it starts with zero."""
        low, high = (0, low) if high is None else (low, high)
        return self.source.uniform(self.sizes(size), low, high + endpoint, dtype=tf.int32)

    def permutation(self, x):
        """The first numbers, or the rows of an array, in a random order."""
        order = tf.argsort(self.random(x if isinstance(x, int) else x.shape[0]))
        return order if isinstance(x, int) else tf.gather(x, order)

    def choice(self, a, size=None, replace=True, p=None):
        """Numbers below a, or rows of an array a, each with its probability."""
        count, shape = a if isinstance(a, int) else a.shape[0], self.sizes(size)
        weights = tf.fill([count], 1.0 / count) if p is None else tf.convert_to_tensor(p)
        if replace:
            ends = tf.cumsum(weights)
            found = tf.searchsorted(
                ends, tf.cast(self.random(math.prod(shape)), ends.dtype) * ends[-1], side="right"
            )
        else:
            found = tf.argsort(self.exponential(size=count) / tf.cast(weights, tf.float32))[
                : math.prod(shape)
            ]
        found = tf.reshape(found, shape)
        return found if isinstance(a, int) else tf.gather(a, found)

    def rand(self, *size):
        """Numbers between zero and one."""
        return self.random(size)

    def randn(self, *size):
        """Numbers of the standard normal distribution."""
        return self.standard_normal(size)

    randint, random_sample = integers, random

    @staticmethod
    def sizes(size):
        """Sizes as a tuple."""
        return () if size is None else (size,) if isinstance(size, int) else tuple(size)
