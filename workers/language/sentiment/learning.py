"""A model of labelled texts, made and measured."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from workers.language.sentiment import fitting, measuring
from workers.language.sentiment.corpus import Labelled, Mood, Part
from workers.language.sentiment.languages import Language
from workers.language.sentiment.network import LANGUAGES, SentimentNetwork
from workers.language.sentiment.phrases import Keys, phrases_of

_RIGHT = 0.9  # of the texts that are called unhappy, or happy, on either side of the neutral band


@dataclass(frozen=True, slots=True)
class Settings:
    """penalty: on the weights of phrases. The others: of the network on meaning."""

    penalty: float
    hidden: int
    dropout: float
    epochs: int
    decay: float
    rate: float


@dataclass(frozen=True, slots=True)
class Texts:
    """Labelled texts, with what the model sees of each."""

    labelled: Sequence[Labelled]
    phrases: Sequence[Keys]
    points: NDArray[np.float32]  # (n, 512)

    @classmethod
    def of(cls, labelled: Sequence[Labelled], points: NDArray[np.float32]) -> "Texts":
        return cls(labelled, [phrases_of(one.text, one.language).all for one in labelled], points)

    def where(self, chosen: Callable[[Labelled], bool]) -> "Texts":
        places = [place for place, one in enumerate(self.labelled) if chosen(one)]
        return Texts(
            [self.labelled[place] for place in places],
            [self.phrases[place] for place in places],
            self.points[places],
        )

    def told(self, part: Part) -> "Texts":
        """Those of a part that are happy or unhappy."""
        return self.where(lambda one: one.part is part and one.mood is not Mood.NEUTRAL)

    @property
    def languages(self) -> list[Language]:
        return [one.language for one in self.labelled]

    @property
    def moods(self) -> list[Mood]:
        return [one.mood for one in self.labelled]

    @property
    def happy(self) -> NDArray[np.bool_]:
        return np.array([one.mood is Mood.HAPPY for one in self.labelled], np.bool_)


def learn(
    texts: Texts, settings: Settings, *, after_epoch: Callable[[int, float], None]
) -> SentimentNetwork:
    """Of the part for training; blended, and its neutral bands set, by that for calibration."""
    training, held = texts.told(Part.TRAIN), texts.told(Part.CALIBRATION)
    happy = training.happy.astype(np.float32)
    vocabulary = fitting.fit_phrases(training.phrases, happy, penalty=settings.penalty)
    network = SentimentNetwork(
        phrases=len(vocabulary.keys), hidden=settings.hidden, dropout=settings.dropout
    )
    network.keys = torch.from_numpy(vocabulary.keys.view(np.int64))
    network.weights = torch.from_numpy(vocabulary.weights)
    network.rarities = torch.from_numpy(vocabulary.rarities)
    network.meaning = fitting.fit_meaning(
        training.points,
        training.languages,
        happy,
        hidden=settings.hidden,
        dropout=settings.dropout,
        epochs=settings.epochs,
        decay=settings.decay,
        rate=settings.rate,
        after_epoch=after_epoch,
    )
    network.blend = torch.from_numpy(
        fitting.fit_blend(
            network.by_phrases(held.phrases),
            network.by_meaning(held.points, held.languages),
            held.languages,
            held.happy.astype(np.float32),
        )
    )
    network.bands = torch.tensor([_band(network, held, language) for language in LANGUAGES])
    return network.eval()


def probabilities(network: SentimentNetwork, texts: Texts) -> NDArray[np.float32]:
    """That each is a happy one, shape (n)."""
    return network.blended(
        network.by_phrases(texts.phrases),
        network.by_meaning(texts.points, texts.languages),
        texts.languages,
    )


def measure(network: SentimentNetwork, texts: Texts) -> Mapping[str, float]:
    """On the frozen part; of a language that no text is in, nothing. As for their meaning:

    accuracy, f1 (macro), calibration_error: of texts that are labelled happy or unhappy
    phrases_accuracy, meaning_accuracy: of either half of the model alone
    told: the share of those texts that is called happy or unhappy, and told_right: of these, that
        which is what it is called
    neutral: the share of texts labelled neutral that is called so, where there are any
    """
    figures: dict[str, float] = {}
    for language in LANGUAGES:
        own = texts.where(lambda one, language=language: one.language is language)  # type: ignore[misc]
        if len((told := own.told(Part.TEST)).labelled):
            figures |= {f"{name}_{language}": one for name, one in _told(network, told, language)}
        neutral = own.where(lambda one: one.part is Part.TEST and one.mood is Mood.NEUTRAL)
        if len(neutral.labelled):
            moods = _moods(network, neutral, language)
            figures[f"neutral_{language}"] = moods.count(Mood.NEUTRAL) / len(moods)
    return figures


def _told(
    network: SentimentNetwork, told: Texts, language: Language
) -> Sequence[tuple[str, float]]:
    happy, truth = probabilities(network, told), told.happy
    phrases = network.by_phrases(told.phrases)
    meaning = network.by_meaning(told.points, told.languages)
    halves = [Mood.HAPPY if one > 0.5 else Mood.UNHAPPY for one in happy]
    moods = _moods(network, told, language)
    spoken = [
        (said, own) for said, own in zip(moods, told.moods, strict=True) if said is not Mood.NEUTRAL
    ]
    return [
        ("accuracy", measuring.accuracy(happy, truth)),
        ("f1", measuring.macro_f1(halves, told.moods)),
        ("calibration_error", measuring.calibration_error(happy, truth)),
        ("phrases_accuracy", float(((phrases > 0) == truth).mean())),
        ("meaning_accuracy", float(((meaning > 0) == truth).mean())),
        ("told", len(spoken) / len(moods)),
        ("told_right", sum(said is own for said, own in spoken) / max(1, len(spoken))),
    ]


def _moods(network: SentimentNetwork, texts: Texts, language: Language) -> list[Mood]:
    band = network.band(language)
    return [measuring.mood(one, band) for one in probabilities(network, texts).tolist()]


def _band(network: SentimentNetwork, held: Texts, language: Language) -> tuple[float, float]:
    own = held.where(lambda one: one.language is language)
    return measuring.neutral_band(probabilities(network, own), own.happy, right=_RIGHT)
