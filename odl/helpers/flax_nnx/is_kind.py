"""isinstance for layers of which some are functions or partial calls."""


def is_kind(x, kinds):
    """Whether x is of one of the kinds: classes, functions, or partial calls of them."""
    kinds = [getattr(kind, "func", kind) for kind in (kinds if isinstance(kinds, tuple) else (kinds,))]
    return any(
        isinstance(x, kind) if isinstance(kind, type) else getattr(x, "func", x) is kind for kind in kinds
    )
