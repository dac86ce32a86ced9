"""Sets up JAX before anything imports it.

Nearly all time of these tests is compilation for programs that run once, so the compiler does not optimise.
"""

import os

os.environ["XLA_FLAGS"] = " ".join(
    (
        os.environ.get("XLA_FLAGS", ""),
        "--xla_backend_optimization_level=0",
        "--xla_llvm_disable_expensive_passes=true",
    )
).strip()
