"""A real recipe of toy size: tells two clouds of points apart, by logistic regression on numpy."""

import json
import os
import signal
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

import numpy as np

from backend.events.contracts import ModelTask, StageName
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

_TRAINING, _FROZEN = 80, 40


class Sheep(Recipe):
    """`SHEEP` is a folder by which a test tells it what it meets: a file of that name in it."""

    task: ClassVar[ModelTask] = ModelTask.GROUPING
    revision: ClassVar[str] = "1"
    framework: ClassVar[str] = "numpy"
    licence: ClassVar[str] = "CC0-1.0"
    contract: ClassVar[Mapping[str, object]] = {"input": "two numbers", "output": "sheep or goat"}
    parameters: ClassVar[Parameters] = {"epochs": 6, "rate": 0.5}
    alternatives: ClassVar[tuple[Parameters, ...]] = ({"rate": 1.0}, {"epochs": 12})
    stages: ClassVar[tuple[StageName, ...]] = (StageName.OCR,)

    def gather(self, folder: Path) -> Gathered:
        if told("nothing"):
            raise NothingToLearn("There are too few sheep.")
        random = np.random.default_rng(7)
        labels = np.arange(_TRAINING + _FROZEN) % 2
        points = random.normal(size=(len(labels), 2)) + 3.0 * labels[:, None]
        file = folder / "sheep.json"
        file.write_text(json.dumps({"points": points.round(6).tolist(), "labels": labels.tolist()}))
        return Gathered(file, "CC0-1.0", "made up", {"training": _TRAINING, "frozen": _FROZEN})

    def train(self, data: Path, parameters: Parameters, folder: Path, progress: Progress) -> Files:
        points, labels = _read(data)
        weights, begun = np.zeros(3), 0
        if (kept := progress.kept()) is not None:
            saved = json.loads(kept.read_text())
            weights, begun = np.array(saved["weights"]), saved["epoch"]
        for epoch in range(begun, int(parameters["epochs"])):
            note(f"epoch {epoch}")
            part = points[:_TRAINING], labels[:_TRAINING]
            weights = weights - float(parameters["rate"]) * _slope(weights, *part)
            checkpoint = folder / "checkpoint.json"
            checkpoint.write_text(json.dumps({"weights": weights.tolist(), "epoch": epoch + 1}))
            progress.keep(checkpoint)
            progress.beat((epoch + 1) / float(parameters["epochs"]), f"epoch {epoch + 1}")
            progress.measure(loss=float(np.abs(_slope(weights, *part)).sum()))
            if told(f"die at {epoch}"):
                os.kill(os.getpid(), signal.SIGKILL)
        file = folder / "weights.json"
        file.write_text(json.dumps(weights.tolist()))
        return {"weights.json": file}

    def evaluate(self, files: Files, data: Path, progress: Progress) -> Metrics:
        progress.beat(0.5)
        points, labels = _read(data)
        weights = np.array(json.loads(files["weights.json"].read_text()))
        right = (_chance(weights, points[_TRAINING:]) > 0.5) == labels[_TRAINING:]
        return {"accuracy": float(right.mean())}

    def judge(self, candidate: Metrics, champion: Metrics | None) -> Verdict:
        note("judged")
        if told("refuse"):
            return Verdict(False, ["It takes goats for sheep."])
        if told("refuse once"):
            return Verdict(False, ["Not at first."])
        least = max(0.8, champion["accuracy"] if champion is not None else 0.0)
        return Verdict(candidate["accuracy"] >= least, [f"accuracy {candidate['accuracy']:.2f}"])

    def smoke_test(self, files: Files) -> None:
        if told("smoke"):
            raise UnfitModel("It does not know a sheep from a goat.")
        assert len(json.loads(files["weights.json"].read_text())) == 3


def told(word: str) -> bool:
    """Whether a test has said so; words with "once" or "die" in them are good for one time."""
    path = Path(os.environ.get("SHEEP", "/nonexistent")) / word.replace(" ", "-")
    if not path.exists():
        return False
    if "once" in word or "die" in word:
        path.unlink()
    return True


def note(line: str) -> None:
    """What it did, for tests to read."""
    if folder := os.environ.get("SHEEP"):
        with (Path(folder) / "notes").open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")


def _read(data: Path) -> tuple["np.ndarray", "np.ndarray"]:
    read = json.loads(data.read_text())
    return np.array(read["points"]), np.array(read["labels"])


def _chance(weights: "np.ndarray", points: "np.ndarray") -> "np.ndarray":
    chance: np.ndarray = 1 / (1 + np.exp(-(points @ weights[:2] + weights[2])))
    return chance


def _slope(weights: "np.ndarray", points: "np.ndarray", labels: "np.ndarray") -> "np.ndarray":
    wrong = _chance(weights, points) - labels
    slope: np.ndarray = np.append(points.T @ wrong, wrong.sum()) / len(labels)
    return slope


RECIPE = Sheep()
