"""Syntax trees of calls."""

import ast
import threading

_ONE = threading.Lock()


def parsed(text, mode="exec"):
    """As `ast.parse`, for one thread after the other.

    Python 3.11 counts the depth of all trees that are built at once together, and raises a `SystemError`
    when two threads meet (cpython issue 106905).
    """
    with _ONE:
        return ast.parse(text, mode=mode)
