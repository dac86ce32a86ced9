import jax
import jax.numpy as jnp
from flax import nnx


class PaddedEmbed(nnx.Embed):
    """An embedding whose row padding_idx begins as zero and is not trained."""

    def __init__(self, num_embeddings, features, padding_idx=None, *, rngs: nnx.Rngs):
        super().__init__(num_embeddings, features, rngs=rngs)
        self.padding_idx = padding_idx
        if padding_idx is not None:
            self.embedding[...] = self.embedding[...].at[padding_idx].set(0)

    def __call__(self, inputs):
        y = super().__call__(inputs)
        if self.padding_idx is None:
            return y
        padding = self.padding_idx % self.num_embeddings
        return jnp.where((inputs == padding)[..., None], jax.lax.stop_gradient(y), y)
