"""Tabular regression: embeddings of categories, a masked mean, and buffers with statistics."""

from typing import List, Optional

import jax
import jax.numpy as jnp
from flax import nnx


class Standardize(nnx.Module):
    """Keeps the mean and scale of each column in buffers."""

    def __init__(self, columns: int):
        self.mean = nnx.Variable(jnp.zeros(columns))
        self.scale = nnx.Variable(jnp.ones(columns))

    def __call__(self, x: jax.Array) -> jax.Array:
        return (x - self.mean) / self.scale.clip(1e-6)


class TableRegressor(nnx.Module):
    def __init__(self, columns: int, cardinalities: List[int], width: int = 8, *, rngs: nnx.Rngs):
        self.standardize = Standardize(columns)
        self.embeddings = nnx.List([nnx.Embed(n, width, rngs=rngs) for n in cardinalities])
        self.project = nnx.Linear(columns, width, rngs=rngs)
        self.temperature = nnx.Param(jnp.array(1.0))
        self.head = nnx.Sequential(
            nnx.Linear(width, width, rngs=rngs), nnx.silu, nnx.Linear(width, 1, rngs=rngs))

    def __call__(
        self, numbers: jax.Array, categories: jax.Array, mask: Optional[jax.Array] = None
    ) -> jax.Array:
        parts = [self.project(self.standardize(numbers))]
        for i, embedding in enumerate(self.embeddings):
            parts.append(embedding(categories[:, i]))
        x = jnp.stack(parts, axis=1)
        if mask is not None:
            x = jnp.where(~jnp.expand_dims(mask, -1), 0.0, x)
        x = x.sum(axis=1) / jnp.abs(self.temperature)
        return self.head(x).squeeze(-1)
