"""`python -m tests.bench [SECTION ...]`: measures, and writes docs/benchmarks.md."""

import argparse
import sys

from tests.bench.page import write_section
from tests.bench.sections import SECTIONS


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    options = parser.parse_args()
    if unknown := set(options.sections) - SECTIONS.keys():
        parser.error(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(SECTIONS)}")
    for name in options.sections or SECTIONS:
        sys.stdout.write(f"{name} …\n")
        text = write_section(name, SECTIONS[name](), order=list(SECTIONS))
        sys.stdout.write(f"{text}\n\n")


if __name__ == "__main__":
    main()
