"""Prints the comparison: under every condition of detectors that are named, or the brief one."""

import sys

from tests.bench.detectors import measure, section
from tests.bench.detectors.comparison import BRIEF_CONDITIONS, BRIEF_DETECTORS
from tests.bench.detectors.conditions import CONDITIONS

if __name__ == "__main__":
    named = sys.argv[1:]
    result = measure(
        named or BRIEF_DETECTORS,
        CONDITIONS if named else BRIEF_CONDITIONS,
        say=lambda line: print(line, file=sys.stderr, flush=True),  # noqa: T201
    )
    sys.stdout.write("\n".join(section(result)))
