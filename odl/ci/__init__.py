"""What the command `ci` runs in Python: calls are sampled, run in PyTorch and in the target, and compared."""
