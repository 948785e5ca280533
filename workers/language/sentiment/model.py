"""Texts become readings, or nothing is said of them where there is nothing to go by."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from workers.language.sentiment.corpus import Mood
from workers.language.sentiment.languages import Language, language_of
from workers.language.sentiment.measuring import mood
from workers.language.sentiment.network import SentimentNetwork
from workers.language.sentiment.phrases import Phrases, phrases_of

Encode = Callable[[Sequence[str]], NDArray[np.float32]]  # texts -> (n, 512), unit length

LONGEST_MEANING = 400  # characters that the encoder is given: time grows with them, little else
_FAMILIAR = 1 / 3  # of its words; with fewer it is in another language, or about nothing we know


@dataclass(frozen=True, slots=True)
class Reading:
    """happy: calibrated, 0 to 1."""

    happy: float
    mood: Mood


UNTOLD = Reading(happy=0.5, mood=Mood.NEUTRAL)


class SentimentModel:
    """For one thread at a time."""

    def __init__(self, network: SentimentNetwork, encode: Encode) -> None:
        self._network = network
        self._encode = encode

    @classmethod
    def load(cls, file: Path, encode: Encode) -> "SentimentModel":
        """Raises WeightsCorrupt."""
        return cls(SentimentNetwork.load(file), encode)

    @property
    def resident_bytes(self) -> int:
        """Without the encoder, which others use, too."""
        return self._network.resident_bytes

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """Neutral where the language is none that it learned, or too few of the words are."""
        readings = [UNTOLD] * len(texts)
        told = {place: found for place, text in enumerate(texts) if (found := self._phrases(text))}
        if not told:
            return readings
        languages = [language for language, _ in told.values()]
        happy = self._network.blended(
            self._network.by_phrases([phrases.all for _, phrases in told.values()]),
            self._network.by_meaning(
                points_of([texts[place] for place in told], self._encode), languages
            ),
            languages,
        )
        for place, language, one in zip(told, languages, happy.tolist(), strict=True):
            readings[place] = Reading(one, mood(one, self._network.band(language)))
        return readings

    def _phrases(self, text: str) -> tuple[Language, Phrases] | None:
        """None: nothing to go by."""
        language = language_of(text)
        if language is None:
            return None
        found = phrases_of(text, language)
        known = self._network.known(found.words)
        return (language, found) if known and known >= _FAMILIAR * len(found.words) else None


def points_of(texts: Sequence[str], encode: Encode) -> NDArray[np.float32]:
    """(n, 512), float32."""
    return encode([text[:LONGEST_MEANING] for text in texts])
