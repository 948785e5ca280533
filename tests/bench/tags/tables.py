"""The tables that are shipped."""

from pathlib import Path

from tests.bench.tags.fitting import Fit
from workers.vision import tags

_FOLDER = Path(tags.__file__).parent


def write(made: Fit) -> None:
    lines = [
        f"{slug}\t{c.source}\t{c.slope:.4f}\t{c.offset:.4f}\t{c.threshold:.4f}"
        for slug, c in sorted(made.calibrations.items())
    ]
    (_FOLDER / "calibration.tsv").write_text("\n".join([*lines, ""]), encoding="utf-8")
    rows = [
        "\t".join([slug, f"{probe.bias:.4f}", *(f"{weight:.3f}" for weight in probe.weights)])
        for slug, probe in sorted(made.probes.items())
    ]
    (_FOLDER / "scenes.tsv").write_text("\n".join([*rows, ""]), encoding="utf-8")
