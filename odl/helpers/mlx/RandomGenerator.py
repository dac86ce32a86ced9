import math
import random

import mlx.core as mx


class RandomGenerator:
    """Draws random numbers like a generator of NumPy."""

    def __init__(self, seed=None):
        self.key = mx.random.key(random.getrandbits(31) if seed is None else seed)

    def take(self):
        """A key that has not been used."""
        self.key, key = mx.random.split(self.key)
        return key

    def standard_normal(self, size=None, dtype=None):
        """Numbers of the standard normal distribution."""
        return mx.random.normal(self.sizes(size), key=self.take())

    def random(self, size=None, dtype=None):
        """Numbers between zero and one."""
        return mx.random.uniform(shape=self.sizes(size), key=self.take())

    def uniform(self, low=0.0, high=1.0, size=None):
        """Numbers of an interval."""
        return low + (high - low) * self.random(size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        """Numbers of a normal distribution."""
        return loc + scale * self.standard_normal(size)

    def exponential(self, scale=1.0, size=None):
        """Numbers of an exponential distribution."""
        return -scale * mx.log(1.0 - self.random(size))

    def integers(self, low, high=None, size=None, dtype=None, endpoint=False):
        """Whole numbers of an interval; without an end it starts with zero."""
        low, high = (0, low) if high is None else (low, high)
        return mx.random.randint(low, high + endpoint, self.sizes(size), key=self.take())

    def permutation(self, x):
        """The first numbers, or the rows of an array, in a random order."""
        order = mx.random.permutation(x if isinstance(x, int) else x.shape[0], key=self.take())
        return order if isinstance(x, int) else x[order]

    def choice(self, a, size=None, replace=True, p=None):
        """Numbers below a, or rows of an array a, each with its probability."""
        count, shape = a if isinstance(a, int) else a.shape[0], self.sizes(size)
        weights = mx.full((count,), 1.0 / count) if p is None else mx.array(p)
        if replace:
            ends = mx.cumsum(weights)
            found = mx.sum(ends[None] <= (self.random(math.prod(shape)) * ends[-1])[:, None], axis=1)
        else:
            found = mx.argsort(self.exponential(size=count) / weights)[: math.prod(shape)]
        found = mx.reshape(found, shape)
        return found if isinstance(a, int) else a[found]

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
