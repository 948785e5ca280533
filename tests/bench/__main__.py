"""`python -m tests.bench`: measures the product, and writes docs/benchmarks.md."""

import argparse
import sys

from tests.bench import report
from tests.bench.ingest import measure


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--photos", type=int, default=48)
    parser.add_argument("--baseline-photos", type=int, default=12)
    options = parser.parse_args()
    result = measure(photos=options.photos, baseline_photos=options.baseline_photos)
    page = report.page(result)
    report.PAGE.write_text(page, encoding="utf-8")
    sys.stdout.write(page)


if __name__ == "__main__":
    main()
