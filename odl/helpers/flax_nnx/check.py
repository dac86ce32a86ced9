def check(condition, message=""):
    """Raise when a condition does not hold."""
    assert condition, message
