import jax
import jax.numpy as jnp


def frexp(x):
    """Fractions of at least one half and exponents of two of x, also of numbers below the normal ones."""
    info = jnp.finfo(x.dtype)
    bits = jax.lax.bitcast_convert_type(x, f"int{info.bits}")
    bias, digits = (1 << info.nexp - 1) - 1, (1 << info.nmant) - 1
    power, rest = bits >> info.nmant & (1 << info.nexp) - 1, bits & digits
    # below the normal numbers the digits have no leading one; as a number they tell where theirs stands
    first = jax.lax.bitcast_convert_type(rest.astype(x.dtype), bits.dtype) >> info.nmant
    shift = jnp.where((power == 0) & (rest != 0), info.nmant + bias - first, 0)
    special = (power == (1 << info.nexp) - 1) | (power == 0) & (rest == 0)
    fraction = bits & ~((1 << info.bits - 1) - 1) | bias - 1 << info.nmant | rest << shift & digits
    fraction = jax.lax.bitcast_convert_type(fraction, x.dtype)
    exponent = jnp.where(special, 0, power - bias + 1 + (shift > 0) - shift)
    return jnp.where(special, x, fraction), exponent.astype(jnp.int32)
