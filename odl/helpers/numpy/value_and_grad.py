import numpy as np


def value_and_grad(func, argnums=0, has_aux=False):
    """A function that gives the value of func, with aux where it has one, and its gradient.

    The gradient is that of central differences with double precision, element by element.
    """
    numbers = [argnums] if isinstance(argnums, int) else list(argnums)

    def wrapped(*args, **kwargs):
        def gradient(number):
            wide = tree_map(lambda leaf: np.array(leaf, np.float64), args[number])

            def value():
                found = func(*args[:number], wide, *args[number + 1 :], **kwargs)
                return float(found[0] if has_aux else found)

            def slopes(leaf, old):
                result = np.zeros_like(leaf)
                for i, start in enumerate(leaf.flatten()):
                    ends = []
                    step = 1e-5 * max(1.0, abs(start))
                    for move in (step, -step):
                        leaf.flat[i] = start + move
                        ends.append(value())
                    leaf.flat[i] = start
                    result.flat[i] = (ends[0] - ends[1]) / (2 * step)
                return result.astype(np.asarray(old).dtype)

            return tree_map(slopes, wide, args[number])

        found = func(*args, **kwargs)
        gradients = tuple(gradient(number) for number in numbers)
        return found, gradients[0] if isinstance(argnums, int) else gradients

    return wrapped
