"""`python -m tests.bench.tags [--fit] [--standard]`"""

import argparse
import sys
from collections.abc import Iterable

from tests.bench.tags import figures, standard, tables
from tests.bench.tags.fitting import Fit, fit, material
from tests.bench.tags.looks import cpu_tagger, looks_at
from tests.bench.tags.report import section
from tests.evaluation.tags import split, tagged_photos
from workers.vision.tags.calibration import calibrations
from workers.vision.tags.scenes import probes

GOOD = 0.75  # precision on the test half, of a scene that is shipped
FEWEST_GIVEN = 3  # test photos that must be given a scene, or nothing is known about it


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.tags")
    parser.add_argument("--fit", action="store_true", help="make the shipped tables anew")
    parser.add_argument(
        "--standard", action="store_true", help="write the set that every head is held against"
    )
    chosen = parser.parse_args()
    if chosen.standard:
        standard.write()
        return
    if chosen.fit:
        made = _fit()
        _say(f"- {slug}: {why}" for slug, why in sorted(made.dropped.items()))
    _say(section(figures.measure()))


def _fit() -> Fit:
    labelled = tagged_photos()
    tagger = cpu_tagger()
    seen = material(looks_at(labelled.photos, tagger), tagger)
    made = fit(split(labelled.photos).tune, frozenset(labelled.vocabulary), seen)
    _ship(made)
    for tag in figures.measure().tags:
        if tag.source == "scene" and (tag.precision < GOOD or tag.given < FEWEST_GIVEN):
            _drop(made, tag.slug, f"{tag.right} of {tag.given} right on the test half")
    given = {tag.slug for tag in figures.measure().tags}
    for slug in sorted(made.probes.keys() - given):
        _drop(made, slug, "given to no photo of the test half")
    _ship(made)
    return made


def _drop(made: Fit, slug: str, why: str) -> None:
    """What has classes of the network falls back on them."""
    made.probes.pop(slug, None)
    made.calibrations.pop(slug, None)
    made.dropped[slug] = why


def _ship(made: Fit) -> None:
    tables.write(made)
    calibrations.cache_clear()
    probes.cache_clear()


def _say(lines: Iterable[str]) -> None:
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
