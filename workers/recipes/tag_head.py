"""The head of tags: what users corrected teaches the next version (workers/vision/tags/head.py)."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

import numpy as np

from backend.events.contracts import ModelTask, StageName
from backend.modelhub.models import Framework
from workers.inference.engine import current
from workers.inference.errors import WeightsCorrupt
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
from workers.pipeline import networks
from workers.recipes.corrected_photos import learning_set, read_spoken
from workers.vision.tags.head import FILE, Head
from workers.vision.tags.head_fitting import Line, Trust, fit_word, head_of
from workers.vision.tags.head_measuring import answers, measure, standard_set
from workers.vision.tags.learning import LearningSet

_DATA = "corrections.safetensors"
_FEWEST_HELD_OUT = 10  # corrections; fewer cannot tell whether anything became better
_TOLERANCE = 0.01  # of the F1 on the standard set: one photo more or less
_CHECKPOINT_EVERY = 10  # words

Lines = dict[str, Line | None]


class TagHead(Recipe):
    task = ModelTask.TAG_HEAD
    revision = "1"
    framework = Framework.SAFETENSORS
    licence = "This installation's own; it builds on a network under Apache-2.0"
    contract: ClassVar[Mapping[str, object]] = {
        "input": "a picture's point in efficientnet-lite2-0.1.0 (512 numbers, of unit length), and"
        " the network's calibrated log-odds by word",
        "output": "the log-odds by word, with what was learned added",
    }
    parameters: ClassVar[Parameters] = {"shown": 0.5, "unshown": 0.3}
    alternatives: ClassVar[Sequence[Parameters]] = ({"unshown": 0.1}, {"shown": 1.0})
    stages: ClassVar[Sequence[StageName]] = (StageName.TAGS,)

    def gather(self, folder: Path) -> Gathered:
        spoken = read_spoken()
        if not spoken.words:
            raise NothingToLearn("Of no word was enough said yet to learn anything from it.")
        networks.load({"tags"})
        data = learning_set(spoken, current().tags)
        held_out = int(data.part(frozen=True).said.sum())
        if held_out < _FEWEST_HELD_OUT:
            raise NothingToLearn(
                f"Only {held_out} corrections would be held out, and {_FEWEST_HELD_OUT} are needed"
                " to tell whether anything became better."
            )
        file = folder / _DATA
        data.save(file)
        facts = {
            "photos": len(data.points),
            "groups": len(np.unique(data.groups)),
            "words": len(data.words),
            "corrections": int(data.said.sum()),
            "held_out": held_out,
            "users": len(spoken.owners),
        }
        return Gathered(file, self.licence, "corrections of this installation's users", facts)

    def train(self, data: Path, parameters: Parameters, folder: Path, progress: Progress) -> Files:
        """Goes on behind the last ten words that were finished."""
        learned = LearningSet.load(data).part(frozen=False)
        trust = Trust(shown=float(parameters["shown"]), unshown=float(parameters["unshown"]))
        lines = _read_lines(progress.kept())
        for column, word in enumerate(learned.words):
            if word not in lines:
                lines[word] = fit_word(learned, column, trust)
                if len(lines) % _CHECKPOINT_EVERY == 0:
                    progress.keep(_write_lines(lines, folder / "lines.npz"))
            progress.beat((column + 1) / len(learned.words), word)
        head = head_of(learned.network, [(word, line) for word, line in lines.items() if line])
        head.save(folder / FILE)
        return {FILE: folder / FILE}

    def evaluate(self, files: Files, data: Path, progress: Progress) -> Metrics:
        progress.beat(0.0)
        return measure(Head.load(files[FILE]), LearningSet.load(data).part(frozen=True))

    def judge(self, candidate: Metrics, champion: Metrics | None) -> Verdict:
        """Against the champion, or the network alone while there is none."""
        rival = _Rival.of(candidate, champion)
        count = candidate["held_out"]
        better = candidate["right"] > rival.right + rival.chance
        surer = candidate["loss"] < rival.loss
        as_good = candidate["standard"] >= rival.standard - _TOLERANCE
        righted = (candidate["right"] - rival.right) * count
        careful = candidate["unasked"] <= righted
        unasked = (
            f"It takes away {candidate['unasked']:.0f} tags that nobody spoke about, and puts"
            f" {righted:.0f} corrected ones right: it may not be the other way round."
        )
        reasons = [
            f"{candidate['right']:.1%} of {count:.0f} held-out corrections are right.",
            f"By {rival.name} {rival.right:.1%} are; {rival.chance:.1%} more may be chance.",
            f"Their cross-entropy is {candidate['loss']:.3f}, against {rival.loss:.3f}.",
            f"F1 on the standard set is {candidate['standard']:.3f}, against {rival.standard:.3f}.",
            unasked,
        ]
        return Verdict(better and surer and as_good and careful, reasons)

    def smoke_test(self, files: Files) -> None:
        try:
            head = Head.load(files[FILE])
        except WeightsCorrupt as error:
            raise UnfitModel(str(error)) from error
        if not np.isfinite(answers(head, standard_set()).odds).all():
            raise UnfitModel("It gives no number for a photo of the standard set.")


class _Rival:
    """Whom the candidate has to beat. chance: two standard errors of the difference."""

    def __init__(self, name: str, figures: Metrics, prefix: str, error: float) -> None:
        self.name = name
        self.right, self.loss, self.standard = (
            figures[f"{prefix}{figure}"] for figure in ("right", "loss", "standard")
        )
        self.chance = 2 * error

    @classmethod
    def of(cls, candidate: Metrics, champion: Metrics | None) -> "_Rival":
        if champion is None:
            return cls("the network alone", candidate, "bare_", candidate["gain_error"])
        error = float(np.hypot(candidate["right_error"], champion["right_error"]))
        return cls("the champion", champion, "", error)


def _write_lines(lines: Lines, path: Path) -> Path:
    found = {word: line for word, line in lines.items() if line is not None}
    np.savez(
        path,
        done=json.dumps(list(lines)),
        found=json.dumps(list(found)),
        weights=np.array([line.weights for line in found.values()]),
        rest=np.array([(line.bias, line.threshold) for line in found.values()]),
    )
    return path


def _read_lines(path: Path | None) -> Lines:
    if path is None:
        return {}
    with np.load(path) as kept:
        lines: Lines = dict.fromkeys(json.loads(str(kept["done"])))
        for word, weights, (bias, threshold) in zip(
            json.loads(str(kept["found"])), kept["weights"], kept["rest"].tolist(), strict=True
        ):
            lines[word] = Line(weights, bias, threshold)
    return lines


RECIPE = TagHead()
