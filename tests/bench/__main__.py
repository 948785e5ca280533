"""`python -m tests.bench [SECTION ...]`: measures, and writes docs/benchmarks.md."""

import argparse
import subprocess
import sys

from tests.bench.page import write_section
from tests.bench.sections import SECTIONS, run


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    chosen = parser.parse_args().sections
    if unknown := set(chosen) - SECTIONS.keys():
        parser.error(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(SECTIONS)}")
    if len(chosen) == 1:
        text = write_section(chosen[0], run(chosen[0]), order=list(SECTIONS))
        sys.stdout.write(f"{text}\n")
        return
    # Each in a process of its own: what one leaves in memory must not weigh upon the next.
    command = (sys.executable, "-m", "tests.bench")
    failed = [
        name
        for name in chosen or SECTIONS
        if subprocess.run([*command, name], check=False).returncode
    ]
    if failed:
        sys.exit(f"Failed: {', '.join(failed)}.")


if __name__ == "__main__":
    main()
