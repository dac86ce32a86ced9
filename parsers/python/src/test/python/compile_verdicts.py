"""Prints one line (path, tab, ok or the line of the error and its message) per Python file below the folders given."""

import sys
import warnings
from pathlib import Path


def verdict(path: Path) -> str:
    try:
        compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
    except SyntaxError as error:
        return f"{error.lineno} {type(error).__name__}: {error.msg}".replace("\n", " ")
    except (ValueError, RecursionError, MemoryError, LookupError) as error:
        return f"0 {type(error).__name__}: {error}".replace("\n", " ")
    return "ok"


def main() -> None:
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20_000)
    for folder in sys.argv[1:]:
        for path in sorted(Path(folder).rglob("*.py")):
            if path.is_file():
                print(path, verdict(path), sep="\t")


if __name__ == "__main__":
    main()
