import math

import torch


class RandomGenerator:
    """Draws random numbers like a generator of NumPy."""

    def __init__(self, seed=None):
        self.source = torch.Generator()
        self.source.seed() if seed is None else self.source.manual_seed(seed)

    def standard_normal(self, size=None, dtype=None):
        """Numbers of the standard normal distribution."""
        return torch.randn(self.sizes(size), generator=self.source)

    def random(self, size=None, dtype=None):
        """Numbers between zero and one."""
        return torch.rand(self.sizes(size), generator=self.source)

    def uniform(self, low=0.0, high=1.0, size=None):
        """Numbers of an interval."""
        return low + (high - low) * self.random(size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        """Numbers of a normal distribution."""
        return loc + scale * self.standard_normal(size)

    def exponential(self, scale=1.0, size=None):
        """Numbers of an exponential distribution."""
        return -scale * torch.log(1.0 - self.random(size))

    def integers(self, low, high=None, size=None, dtype=None, endpoint=False):
        """Whole numbers of an interval; without an end it starts with zero."""
        low, high = (0, low) if high is None else (low, high)
        return torch.randint(low, high + endpoint, self.sizes(size), generator=self.source)

    def permutation(self, x):
        """The first numbers, or the rows of an array, in a random order."""
        order = torch.randperm(x if isinstance(x, int) else x.shape[0], generator=self.source)
        return order if isinstance(x, int) else x[order]

    def choice(self, a, size=None, replace=True, p=None):
        """Numbers below a, or rows of an array a, each with its probability."""
        count, shape = a if isinstance(a, int) else a.shape[0], self.sizes(size)
        weights = torch.full((count,), 1.0 / count) if p is None else torch.as_tensor(p)
        if replace:
            ends = torch.cumsum(weights, 0)
            found = torch.searchsorted(
                ends, self.random(math.prod(shape)).to(ends.dtype) * ends[-1], right=True
            )
        else:
            found = torch.argsort(self.exponential(size=count) / weights)[: math.prod(shape)]
        found = torch.reshape(found, shape)
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
