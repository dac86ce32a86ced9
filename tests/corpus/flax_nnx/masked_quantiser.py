"""An autoencoder with masked convolutions, a rounding with its own gradient, and layers that functions start."""
from functools import partial

import jax
import jax.numpy as jnp
from flax import nnx


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


def conv(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    """Convolve x (batch, ..., channels) with a weight (out, in / groups, ...)."""
    n = x.ndim - 2
    axes = "DHW"[3 - n :]
    sizes = [(size,) * n if isinstance(size, int) else tuple(size) for size in (stride, dilation)]
    if isinstance(padding, str):
        pads = padding.upper()
    else:
        pads = [(p, p) for p in ((padding,) * n if isinstance(padding, int) else padding)]
    y = jax.lax.conv_general_dilated(
        x,
        weight[...],
        sizes[0],
        pads,
        rhs_dilation=sizes[1],
        feature_group_count=groups,
        dimension_numbers=("N" + axes + "C", "OI" + axes, "N" + axes + "C"),
    )
    return y if bias is None else y + bias


def named_parameters(module):
    """Yield each parameter with its dotted name; the main parameter of a layer is called weight."""
    for path, parameter in nnx.to_flat_state(nnx.state(module, nnx.Param)):
        *parents, last = [str(part) for part in path if part != "layers"]
        weight = last in ("kernel", "embedding", "scale")
        yield ".".join([*parents, "weight" if weight else last]), parameter


def spatial_tuple(size, n):
    """One number for each of n spatial axes; `size` is a number or a sequence."""
    return (size,) * n if isinstance(size, int) else tuple(size)


def submodules(module):
    """The modules that a module holds and the layers of a Sequential, by name and in their order."""
    if isinstance(module, nnx.Sequential):
        names = getattr(module, "names", None) or range(len(module.layers))
        return {str(name): layer for name, layer in zip(names, module.layers, strict=True)}
    return {name: value for name, value in vars(module).items() if isinstance(value, nnx.Module)}


def to(x, target):
    """Convert to an element type or to that of an array; a device changes nothing."""
    if target is None or isinstance(target, (str, int)):
        return x
    try:
        return x.astype(jnp.dtype(getattr(target, "dtype", target)))
    except TypeError:
        return x


def weight_of(module):
    """The main parameter of a layer, whatever it is called: kernel, embedding, scale or weight."""
    names = ("kernel", "embedding", "scale", "weight")
    return next(getattr(module, name) for name in names if hasattr(module, name))


class Starts:
    """Gives layers their first values."""

    spread = 0.02

    def start_all(self, *, rngs: nnx.Rngs):
        for _, module in nnx.iter_modules(self):
            self.start(module, rngs=rngs)

    def start(self, module, *, rngs: nnx.Rngs):
        if isinstance(module, (nnx.Linear, nnx.Embed)):
            weight_of(module)[...] = rngs.normal(weight_of(module).shape) * self.spread
        if isinstance(module, nnx.Embed) and getattr(module, 'padding_idx', None) is not None:
            module.embedding[getattr(module, 'padding_idx', None)] = jnp.zeros_like(
                module.embedding[getattr(module, 'padding_idx', None)])


class Rounded(CustomGradient):
    @staticmethod
    def forward(ctx, x, levels):
        ctx.save_for_backward(x)
        return jnp.round(x * levels) / levels

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * to(jnp.abs(x) < 1, grad.dtype), None


class MaskedConv2d(nnx.Conv):
    """A convolution that does not see what comes later."""

    def __init__(self, kind, *args, rngs: nnx.Rngs, **kwargs):
        kwargs = dict(
            zip(
                (
                    "in_channels", "out_channels", "kernel_size", "stride", "padding", "dilation", "groups",
                    "bias", "padding_mode", "device", "dtype"),
                args),
            **kwargs)
        super().__init__(
            in_features=kwargs["in_channels"], out_features=kwargs["out_channels"],
            kernel_size=spatial_tuple(kwargs["kernel_size"], 2), strides=kwargs.get("stride", 1),
            padding=kwargs.get("padding", 0), kernel_dilation=kwargs.get("dilation", 1),
            feature_group_count=kwargs.get("groups", 1), use_bias=kwargs.get("bias", True), rngs=rngs)
        height, width = self.kernel_size
        mask = jnp.ones((1, 1, height, width))
        mask = mask.at[:, :, height // 2, width // 2 + (kind == "B"):].set(0)
        mask = mask.at[:, :, height // 2 + 1:].set(0)
        self.seen = nnx.Variable(mask)

    def __call__(self, x):
        return conv(x, jnp.transpose(self.kernel, (3, 2, 0, 1)) * self.seen, self.bias, padding=self.padding)


def zeroed(module):
    for _, p in named_parameters(module):
        p[...] = jnp.zeros(p.shape)
    return module


class Block(nnx.Module):
    def __init__(self, dim, shifted=False, norm_layer=None, *, rngs: nnx.Rngs):
        norm_layer = norm_layer or partial(nnx.InstanceNorm, epsilon=1e-5, use_bias=False, use_scale=False)
        self.conv = nnx.Conv(dim, dim, (3, 3), padding=1, rngs=rngs)
        self.norm = norm_layer(dim, rngs=rngs, use_bias=True, use_scale=True)
        self.mix = zeroed(nnx.Conv(dim, dim, (1,), padding=0, rngs=rngs))
        self.out = zeroed(nnx.Conv(dim, dim, (1, 1), padding=0, rngs=rngs))
        if shifted:
            shift = jnp.linspace(0, 1, dim).reshape(1, -1, 1, 1)
        else:
            shift = None
        self.shift = None if shift is None else nnx.Variable(shift)
        for child in submodules(self).values():
            if isinstance(child, nnx.Conv):
                child.bias[...] = jnp.zeros(child.bias.shape)

    def __call__(self, x):
        h = nnx.relu(self.norm(self.conv(x)))
        if self.shift is not None:
            h = h + jnp.transpose(self.shift, (0, 2, 3, 1))
        pooled = self.mix(jax.lax.collapse(h, 1, -1)).mean(axis=1)
        return x + self.out(h) * pooled[:, None, None, :]


class Quantiser(Starts, nnx.Module):
    def __init__(self, dim=6, words=9, *, rngs: nnx.Rngs):
        super().__init__()
        self.stem = MaskedConv2d("A", 2, dim, 3, padding=1, rngs=rngs)
        self.more = MaskedConv2d("B", in_channels=dim, out_channels=dim, kernel_size=3, padding=1, rngs=rngs)
        self.blocks = nnx.List([Block(dim, rngs=rngs), Block(dim, shifted=True, rngs=rngs)])
        self.embed = PaddedEmbed(words, dim, padding_idx=0, rngs=rngs)
        self.kinds = nnx.Embed(3, dim, rngs=rngs)
        self.scales = nnx.data([jnp.arange(1.0, n + 1) for n in (1, 2)])
        self.norm = nnx.LayerNorm(dim, epsilon=1e-5, rngs=rngs)
        self.drop = nnx.Dropout(0.1, rngs=rngs)
        self.head = nnx.Linear((self.norm.num_features,)[0], 4, rngs=rngs)
        self.start_all(rngs=rngs)
        self.deterministic = False
        self.rngs = rngs.fork()

    def __call__(self, image, words):
        image = jnp.transpose(image, (0, 2, 3, 1))  # NCHW -> NHWC
        x = self.more(nnx.relu(self.stem(image)))
        for block in self.blocks:
            x = block(x)
        x = Rounded.apply(jnp.tanh(x), 8.0)
        text = (self.embed(words) + self.kinds(words % 3)).mean(axis=1)
        text = nnx.Dropout(self.drop.rate)(text, deterministic=self.deterministic, rngs=self.rngs)
        y = self.norm(x.mean(axis=(1, 2)) + text)
        return self.head(y) * self.scales[1].sum()
