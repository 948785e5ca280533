"""Prints the comparison, of all detectors or of those that are named."""

import sys

from tests.bench.detectors import measure, section
from tests.bench.detectors.candidates import CANDIDATES

if __name__ == "__main__":
    chosen = sys.argv[1:] or tuple(CANDIDATES)
    result = measure(chosen, say=lambda line: print(line, file=sys.stderr, flush=True))  # noqa: T201
    sys.stdout.write("\n".join(section(result)))
