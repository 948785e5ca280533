"""`python -m infra.miniprogram sizes`: what was built for WeChat, package by package."""

import argparse
import sys
from pathlib import Path

from infra.miniprogram.build import DIST, Build
from infra.miniprogram.limits import table, too_large


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m infra.miniprogram", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    sizes = verbs.add_parser("sizes", help="print each package's size, and what WeChat allows")
    sizes.add_argument("--folder", type=Path, default=DIST)
    options = parser.parse_args()
    if not (options.folder / "app.json").exists():
        print("The mini-program is not built here: make miniprogram", file=sys.stderr)
        return 1
    packages = Build(options.folder).packages()
    print(*table(packages), sep="\n")
    complaints = too_large(packages)
    print(*complaints, sep="\n", end="\n" if complaints else "", file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
