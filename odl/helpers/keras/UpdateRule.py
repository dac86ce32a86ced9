from collections.abc import Callable
from typing import NamedTuple


class UpdateRule(NamedTuple):
    """How gradients become updates: init(params) and update(gradients, state, params)."""

    init: Callable
    update: Callable
