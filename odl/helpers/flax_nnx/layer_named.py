"""Layers whose name is computed when the model is built."""

import re

import jax
import jax.numpy as jnp
from flax import nnx


class NamedConv(nnx.Conv):
    """A convolution over (batch, channels, ...)."""

    def __init__(self, in_channels, out_channels, *args, pad_mode=None, pads=None, **kwargs):
        super().__init__(in_channels, out_channels, *args, **kwargs)
        self.in_channels, self.out_channels = in_channels, out_channels
        self.pad_mode, self.pads = pad_mode, pads

    def __call__(self, x):
        if self.pad_mode:
            x = jnp.pad(x, ((0, 0), (0, 0), *self.pads), mode=self.pad_mode)
        return jnp.moveaxis(super().__call__(jnp.moveaxis(x, 1, -1)), -1, 1)


class NamedConvTranspose(nnx.ConvTranspose):
    """A transposed convolution over (batch, channels, ...)."""

    def __init__(self, in_channels, out_channels, *args, **kwargs):
        super().__init__(in_channels, out_channels, *args, **kwargs)
        self.in_channels, self.out_channels = in_channels, out_channels

    def __call__(self, x):
        return jnp.moveaxis(super().__call__(jnp.moveaxis(x, 1, -1)), -1, 1)


class NamedBatchNorm(nnx.BatchNorm):
    """A batch norm over (batch, channels, ...)."""

    def __call__(self, x):
        return jnp.moveaxis(super().__call__(jnp.moveaxis(x, 1, -1)), -1, 1)


class NamedInstanceNorm(nnx.InstanceNorm):
    """An instance norm over (batch, channels, ...)."""

    def __call__(self, x):
        return jnp.moveaxis(super().__call__(jnp.moveaxis(x, 1, -1)), -1, 1)


class NamedGroupNorm(nnx.GroupNorm):
    """A group norm over (batch, channels, ...)."""

    def __call__(self, x):
        return jnp.moveaxis(super().__call__(jnp.moveaxis(x, 1, -1)), -1, 1)


class NamedPReLU(nnx.Module):
    """A rectifier with learned slopes, one or one for each channel of (batch, channels, ...)."""

    def __init__(self, num_parameters=1, init=0.25):
        self.weight = nnx.Param(jnp.full(num_parameters, init))

    def __call__(self, x):
        shape = (-1,) + (1,) * (x.ndim - 2) if x.ndim > 1 else (-1,)
        return jnp.where(x > 0, x, x * self.weight.reshape(shape))


def layer_named(name):
    """What makes PyTorch's layer of this name of PyTorch's arguments; maps are (batch, channels, ...)."""
    stem, n = (name[:-2], int(name[-2])) if re.fullmatch(r"\w+[123]d", name) else (name, 0)

    def sizes(size):
        return (size,) * n if isinstance(size, int) else tuple(size)

    def conv(
        in_channels,
        out_channels,
        kernel_size,
        stride=1,
        padding=0,
        dilation=1,
        groups=1,
        bias=True,
        padding_mode="zeros",
        *,
        rngs,
    ):
        pads = padding.upper() if isinstance(padding, str) else [(p, p) for p in sizes(padding)]
        mode = {"reflect": "reflect", "replicate": "edge", "circular": "wrap"}.get(padding_mode)
        if mode and isinstance(pads, str):
            whole = [d * (k - 1) for d, k in zip(sizes(dilation), sizes(kernel_size), strict=True)]
            pads = [(0, 0) if pads == "VALID" else (w // 2, w - w // 2) for w in whole]
        return NamedConv(
            in_channels,
            out_channels,
            sizes(kernel_size),
            sizes(stride),
            padding="VALID" if mode else pads,
            kernel_dilation=sizes(dilation),
            feature_group_count=groups,
            use_bias=bias,
            pad_mode=mode,
            pads=tuple(pads) if mode else None,
            rngs=rngs,
        )

    def conv_transpose(
        in_channels,
        out_channels,
        kernel_size,
        stride=1,
        padding=0,
        output_padding=0,
        groups=1,
        bias=True,
        dilation=1,
        padding_mode="zeros",
        *,
        rngs,
    ):
        if groups != 1:
            raise NotImplementedError(f"{name} in groups ({groups})")
        args = map(sizes, (kernel_size, padding, output_padding, dilation))
        pads = [(d * (k - 1) - p, d * (k - 1) - p + o) for k, p, o, d in zip(*args, strict=True)]
        return NamedConvTranspose(
            in_channels,
            out_channels,
            sizes(kernel_size),
            sizes(stride),
            padding=pads,
            kernel_dilation=sizes(dilation),
            use_bias=bias,
            transpose_kernel=True,
            rngs=rngs,
        )

    def pooled(kernel_size, stride, padding, dilation, ceil_mode, start, step):
        k, p, d = map(sizes, (kernel_size, padding, dilation))
        s = sizes(kernel_size if stride is None else stride)

        def pool(x):
            ends = []
            for size, k_, s_, p_, d_ in zip(x.shape[2:], k, s, p, d, strict=True):
                span = size + 2 * p_ - d_ * (k_ - 1) - 1
                count = span // s_ + 1
                if ceil_mode and span % s_ and count * s_ < size + p_:  # it begins inside of the input
                    count += 1
                ends.append((p_, p_ + max(0, (count - 1) * s_ - span)))
            ends = ((0, 0), (0, 0), *ends)
            return jax.lax.reduce_window(
                x, start, step, (1, 1, *k), (1, 1, *s), ends, window_dilation=(1, 1, *d)
            )

        return pool

    def max_pool(
        kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False, *, rngs=None
    ):
        if return_indices:
            raise NotImplementedError(f"{name} with indices")
        return pooled(kernel_size, stride, padding, dilation, ceil_mode, -jnp.inf, jax.lax.max)

    def avg_pool(
        kernel_size,
        stride=None,
        padding=0,
        ceil_mode=False,
        count_include_pad=True,
        divisor_override=None,
        *,
        rngs=None,
    ):
        stride = kernel_size if stride is None else stride
        total = pooled(kernel_size, stride, 0, 1, ceil_mode, 0.0, jax.lax.add)
        around = ((0, 0), (0, 0), *((p, p) for p in sizes(padding)))

        def pool(x):
            ones = jnp.pad(jnp.ones_like(x[:1, :1]), around, constant_values=float(count_include_pad))
            return total(jnp.pad(x, around)) / (divisor_override or total(ones))

        return pool

    def adaptive(reduce):
        def make(output_size, *, rngs=None):
            def pool(x):
                for axis, new in enumerate(sizes(output_size), 2):
                    old = x.shape[axis]
                    new = old if new is None else new
                    pieces = [
                        reduce(
                            jax.lax.slice_in_dim(x, i * old // new, -((i + 1) * old // -new), axis=axis), axis
                        )
                        for i in range(new)
                    ]
                    x = jnp.concatenate(pieces, axis)
                return x

            return pool

        return make

    def batch_norm(num_features, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, *, rngs):
        if not track_running_stats:
            raise NotImplementedError(f"{name} without running statistics")
        decay = 1 - momentum
        return NamedBatchNorm(
            num_features, momentum=decay, epsilon=eps, use_bias=affine, use_scale=affine, rngs=rngs
        )

    def instance_norm(num_features, eps=1e-5, momentum=0.1, affine=False, track_running_stats=False, *, rngs):
        if track_running_stats:
            raise NotImplementedError(f"{name} with running statistics")
        return NamedInstanceNorm(num_features, epsilon=eps, use_bias=affine, use_scale=affine, rngs=rngs)

    def group_norm(num_groups, num_channels, eps=1e-5, affine=True, *, rngs):
        return NamedGroupNorm(
            num_channels, num_groups, epsilon=eps, use_bias=affine, use_scale=affine, rngs=rngs
        )

    def layer_norm(normalized_shape, eps=1e-5, elementwise_affine=True, bias=True, *, rngs):
        (size,) = (normalized_shape,) if isinstance(normalized_shape, int) else normalized_shape
        scale, bias = elementwise_affine, elementwise_affine and bias
        return nnx.LayerNorm(size, epsilon=eps, use_bias=bias, use_scale=scale, rngs=rngs)

    def linear(in_features, out_features, bias=True, *, rngs):
        return nnx.Linear(in_features, out_features, use_bias=bias, rngs=rngs)

    def dropout(p=0.5, inplace=False, *, rngs):
        return nnx.Dropout(p, broadcast_dims=tuple(range(2, n + 2)), rngs=rngs)

    def flatten(start_dim=1, end_dim=-1, *, rngs=None):
        return lambda x: jax.lax.collapse(x, start_dim, end_dim % x.ndim + 1)

    def prelu(num_parameters=1, init=0.25, *, rngs=None):
        return NamedPReLU(num_parameters, init)

    def celu(x, alpha=1.0):
        return jnp.maximum(x, 0) + jnp.minimum(0, alpha * jnp.expm1(x / alpha))

    def gelu(x, approximate="none"):
        return nnx.gelu(x, approximate=approximate == "tanh")

    def softplus(x, beta=1.0, threshold=20.0):
        return jnp.where(x * beta > threshold, x, nnx.softplus(x * beta) / beta)

    makers = (
        {
            "Conv": conv,
            "ConvTranspose": conv_transpose,
            "MaxPool": max_pool,
            "AvgPool": avg_pool,
            "AdaptiveAvgPool": adaptive(lambda x, axis: x.mean(axis, keepdims=True)),
            "AdaptiveMaxPool": adaptive(lambda x, axis: x.max(axis, keepdims=True)),
            "BatchNorm": batch_norm,
            "InstanceNorm": instance_norm,
            "Dropout": dropout,
        }
        if n
        else {
            "Linear": linear,
            "LayerNorm": layer_norm,
            "GroupNorm": group_norm,
            "Dropout": dropout,
            "PReLU": prelu,
            "Flatten": flatten,
        }
    )
    functions = {
        "CELU": (celu, "alpha"),
        "ELU": (nnx.elu, "alpha"),
        "GELU": (gelu, "approximate"),
        "GLU": (nnx.glu, "dim"),
        "Hardsigmoid": (nnx.hard_sigmoid,),
        "Hardswish": (nnx.hard_swish,),
        "Hardtanh": (
            lambda x, min_val=-1.0, max_val=1.0: jnp.clip(x, min_val, max_val),
            "min_val",
            "max_val",
        ),
        "Identity": (lambda x: x,),
        "LeakyReLU": (nnx.leaky_relu, "negative_slope"),
        "LogSigmoid": (nnx.log_sigmoid,),
        "LogSoftmax": (nnx.log_softmax, "dim"),
        "Mish": (lambda x: x * jnp.tanh(nnx.softplus(x)),),
        "ReLU": (nnx.relu,),
        "ReLU6": (nnx.relu6,),
        "SELU": (nnx.selu,),
        "SiLU": (nnx.silu,),
        "Sigmoid": (nnx.sigmoid,),
        "Softmax": (nnx.softmax, "dim"),
        "Softplus": (softplus, "beta", "threshold"),
        "Softsign": (nnx.soft_sign,),
        "Tanh": (jnp.tanh,),
        "Tanhshrink": (lambda x: x - jnp.tanh(x),),
    }
    if stem in makers:
        return makers[stem]
    if name not in functions:
        raise ValueError(f"no layer is known under the name {name!r}")
    function, *names = functions[name]

    def make(*args, inplace=False, rngs=None, **kwargs):
        given = {**dict(zip(names, args, strict=False)), **kwargs}
        given = {"axis" if key == "dim" else key: value for key, value in given.items()}
        if "dim" in names:
            given.setdefault("axis", -1)
        return (lambda x: function(x, **given)) if given else function

    return make
