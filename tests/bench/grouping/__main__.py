"""`python -m tests.bench.grouping`: the section; with `--tune`, settings for the calibration."""

import argparse
import sys

from tests.bench.database import use_fresh_database
from tests.bench.grouping.labelled import halves, point_sets
from tests.bench.grouping.measuring import SPACES, measure, section

_SHOWN = 8


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.grouping", description=__doc__)
    parser.add_argument("--tune", action="store_true", help="try settings on the tuning halves")
    parser.add_argument("--orders", type=int, default=5)
    options = parser.parse_args()
    if not options.tune:
        sys.stdout.write("\n".join([*section(measure(orders=options.orders)), ""]))
        return
    use_fresh_database()
    from tests.bench.grouping.tuning import tune_ours

    tuning = [tune for tune, _ in map(halves, point_sets(SPACES))]
    for space in SPACES:
        sys.stdout.write(f"{space}\n")
        for goodness, calibration in tune_ours(tuning, space)[:_SHOWN]:
            sys.stdout.write(f"  {goodness:.4f} {calibration}\n")


if __name__ == "__main__":
    main()
