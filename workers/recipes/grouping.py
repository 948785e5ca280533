"""Parameters of grouping faces, fitted to whose faces they are by their owners' word.

The search is over a grid around the parameters in use. Two people taken for one are worse than one
taken for two: names appear where they do not belong. So only settings are chosen that put hardly
any strangers together, and among those the one with the best pairwise F1.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from itertools import product
from pathlib import Path
from typing import ClassVar

import numpy as np

from backend.events.contracts import ModelTask, SpaceKind, StageName
from backend.feedback.selectors.face_corrections import rejections, spoken_faces
from backend.modelhub.models import Framework
from backend.modelhub.selectors.spaces import current_space
from backend.people.services.calibration import CALIBRATIONS, Calibration, calibration_of
from backend.people.services.released import FILE
from workers.modelops.recipes import (
    Files,
    Gathered,
    Metrics,
    NothingToLearn,
    Parameters,
    Progress,
    Recipe,
    UnfitModel,
    Verdict,
)
from workers.recipes.grouping_scores import Grouped, Pairs, error, grouped
from workers.recipes.known_faces import NOBODY, KnownFaces, known_faces

_DATA = "faces.safetensors"
_FEWEST_PEOPLE = 6  # with two faces or more, on either side
# Distances as shares of the midpoint in use, so that one grid serves every space.
_MIDPOINTS = (0.7, 0.8, 0.86, 0.91, 0.95, 1.0, 1.05, 1.1, 1.16, 1.25)
_SCALES = (0.5, 1.0, 2.0)
_THRESHOLDS = (0.1, 0.2, 0.3)
_CAUTIONS = (0.5, 1.0)
_STEADY = 0.002  # of F1: what is won by less is not worth other parameters


class Grouping(Recipe):
    task = ModelTask.GROUPING
    revision = "1"
    framework = Framework.OTHER
    licence = "This installation's own"
    contract: ClassVar[Mapping[str, object]] = {
        "input": "points of faces in one space",
        "output": "the parameters by which `people.services.grouping` decides whose they are",
    }
    parameters: ClassVar[Parameters] = {"precision": 0.99}
    alternatives: ClassVar[Sequence[Parameters]] = ({"precision": 0.995},)
    stages: ClassVar[Sequence[StageName]] = ()  # people stay as they are; new faces are grouped so

    def gather(self, folder: Path) -> Gathered:
        space = current_space(kind=SpaceKind.FACES)
        calibration = calibration_of(space) if space is not None else None
        if space is None or calibration is None:
            raise NothingToLearn("Faces are not grouped here: no calibrated space is in use.")
        data = known_faces(space.version, spoken_faces(space), rejections())
        people = [_people(data, frozen=frozen) for frozen in (False, True)]
        if min(people) < _FEWEST_PEOPLE:
            raise NothingToLearn(
                f"{people[0]} people to learn from and {people[1]} held out have two faces that"
                f" their owner spoke about; {_FEWEST_PEOPLE} of either are needed."
            )
        file = folder / _DATA
        data.save(file)
        facts = {
            "faces": len(data.points),
            "people": people[0],
            "people_held_out": people[1],
            "libraries": len(np.unique(data.albums)),
            "rejections": len(data.rejected),
        }
        return Gathered(file, self.licence, "corrections of this installation's users", facts)

    def train(self, data: Path, parameters: Parameters, folder: Path, progress: Progress) -> Files:
        """Goes on behind the last setting that was tried."""
        faces = KnownFaces.load(data)
        libraries = faces.libraries(frozen=False)
        settings = list(_settings(shipped(faces.space)))
        kept = progress.kept()
        tried: list[list[float]] = json.loads(kept.read_text()) if kept is not None else []
        for setting in settings[len(tried) :]:
            pairs = grouped(libraries, setting).pairs
            tried.append([pairs.f1, pairs.precision])
            if len(tried) % 10 == 0:
                progress.keep(_written(folder / "tried.json", tried))
            progress.beat(len(tried) / len(settings))
        chosen = _best(np.array(tried), float(parameters["precision"]))
        told = {"space": faces.space, "calibration": asdict(settings[chosen])}
        return {FILE: _written(folder / FILE, told)}

    def evaluate(self, files: Files, data: Path, progress: Progress) -> Metrics:
        """f1, precision: over pairs of faces of people who taught nothing. f1_error: its standard
        error; gain_error: that of the difference to the shipped parameters'."""
        progress.beat(0.0)
        faces = KnownFaces.load(data)
        libraries = faces.libraries(frozen=True)
        own = grouped(libraries, read(files[FILE], faces.space))
        plain = grouped(libraries, shipped(faces.space))
        return (
            _figures("", own)
            | _figures("shipped_", plain)
            | {
                "people": float(_people(faces, frozen=True)),
                "f1_error": error(_f1, own),
                "gain_error": error(_f1, own, plain),
            }
        )

    def judge(self, candidate: Metrics, champion: Metrics | None) -> Verdict:
        """Against the champion, or the shipped parameters while there is none."""
        prefix, rival, name = (
            ("shipped_", candidate, "the shipped parameters")
            if champion is None
            else ("", champion, "the champion")
        )
        f1, precision = rival[f"{prefix}f1"], rival[f"{prefix}precision"]
        chance = 2 * (
            candidate["gain_error"]
            if champion is None or _is_shipped(champion)
            else float(np.hypot(candidate["f1_error"], champion["f1_error"]))
        )
        better = candidate["f1"] > f1 + chance
        careful = candidate["precision"] >= min(precision, self._wanted) - _STEADY
        reasons = [
            f"Pairwise F1 on {candidate['people']:.0f} held-out people is {candidate['f1']:.3f}.",
            f"By {name} it is {f1:.3f}; {chance:.3f} more may be chance.",
            f"{candidate['precision']:.1%} of the pairs it joins are one person ({precision:.1%}).",
        ]
        return Verdict(better and careful, reasons)

    def smoke_test(self, files: Files) -> None:
        told = json.loads(files[FILE].read_text())
        calibration = read(files[FILE], told["space"])
        if not 0 < calibration.ask <= calibration.threshold < 1 or calibration.radius <= 0:
            raise UnfitModel("With these parameters nobody would be put together, or everybody.")

    @property
    def _wanted(self) -> float:
        return float(self.parameters["precision"])


def shipped(space: str) -> Calibration:
    """Raises NothingToLearn for a space that the product has no parameters for."""
    if space not in CALIBRATIONS:
        raise NothingToLearn(f"The product has no parameters for the space {space} to begin with.")
    return CALIBRATIONS[space]


def read(path: Path, space: str) -> Calibration:
    """Those of a file; for another space than it was fitted to, the shipped ones."""
    told = json.loads(path.read_text())
    return Calibration(**told["calibration"]) if told["space"] == space else shipped(space)


def _settings(used: Calibration) -> Iterator[Calibration]:
    for midpoint, scale, threshold, caution in product(_MIDPOINTS, _SCALES, _THRESHOLDS, _CAUTIONS):
        yield replace(
            used,
            midpoint=round(used.midpoint * midpoint, 4),
            scale=round(used.scale * scale, 4),
            threshold=threshold,
            caution=caution,
        )


def _best(tried: "np.ndarray[tuple[int, int], np.dtype[np.float64]]", precision: float) -> int:
    """The middle one of the best that are precise enough; of the most precise where none is."""
    f1, precise = tried[:, 0], tried[:, 1]
    allowed = precise >= min(precision, precise.max()) - 1e-12
    best = np.flatnonzero(allowed & (f1 >= f1[allowed].max() - _STEADY))
    return int(best[len(best) // 2])


def _people(data: KnownFaces, *, frozen: bool) -> int:
    """Who have two faces or more."""
    theirs = data.people[(data.frozen == frozen) & (data.people != NOBODY)]
    return int((np.unique(theirs, return_counts=True)[1] > 1).sum())


def _figures(prefix: str, figures: Grouped) -> dict[str, float]:
    return {
        f"{prefix}f1": figures.pairs.f1,
        f"{prefix}precision": figures.pairs.precision,
        f"{prefix}bcubed": figures.bcubed,
    }


def _is_shipped(figures: Metrics) -> bool:
    return figures["gain_error"] == 0.0 and figures["f1"] == figures["shipped_f1"]


def _f1(pairs: Pairs) -> float:
    return pairs.f1


def _written(path: Path, told: object) -> Path:
    path.write_text(json.dumps(told, sort_keys=True))
    return path


RECIPE = Grouping()
