"""`python -m tests.bench.grouping`: the section; with `--tune`, settings for the calibration."""

import argparse
import sys
from dataclasses import asdict

from tests.bench.database import use_fresh_database
from tests.bench.grouping.labelled import point_sets
from tests.bench.grouping.measuring import SPACES, albums_of, measure, section


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.grouping", description=__doc__)
    parser.add_argument("--tune", action="store_true", help="only choose, on all identities")
    parser.add_argument("--orders", type=int, default=2, help="0: without the database's part")
    parser.add_argument("--space", choices=SPACES, action="append")
    options = parser.parse_args()
    spaces = options.space or SPACES
    if not options.tune:
        result = measure(orders=options.orders, spaces=spaces)
        sys.stdout.write("\n".join([*section(result), ""]))
        return
    use_fresh_database()
    from tests.bench.grouping.tuning import calibration_from, crowding_of, try_ours

    sets = point_sets(SPACES)
    albums = albums_of(sets)
    for space in spaces:
        crowding = crowding_of(sets[-1], space)
        chosen = asdict(calibration_from(try_ours(albums, space).chosen, crowding=crowding))
        words = " ".join(f"{name}={value:g}" for name, value in chosen.items())
        sys.stdout.write(f"{space}: {words}\n")


if __name__ == "__main__":
    main()
