"""Poems: the network against n-grams, by the recipe's own data.

    python -m tests.bench poems

Trains the network (ten minutes of one processor), unless the checkpoint of an earlier measurement
is there, and writes a thousand poems by each composer.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.small_poems import RecordedProgress
from workers.language.poems.composer import Composer
from workers.language.poems.copies import Copies
from workers.language.poems.corpus import Corpus, Poem
from workers.language.poems.figures import Written, compose, judge, perplexity, write_freely
from workers.language.poems.model import PoemModel
from workers.language.poems.network import log_probabilities
from workers.language.poems.ngrams import NGrams
from workers.language.poems.rhymes import Rhymes
from workers.language.poems.vocabulary import Vocabulary
from workers.language.poems.writers import NGramWriter
from workers.recipes.poems import RECIPE, YARDSTICK, subjects_of

_KEPT = Path(__file__).resolve().parents[3] / ".data" / "poems-bench"
_POEMS = 1000
_ORDERS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Measured:
    """perplexities: of the test part, and of its Tang poems, by model. written: by how."""

    counts: Mapping[str, int]
    perplexities: Mapping[str, tuple[float, float]]
    written: Mapping[str, Written]
    seeds: float


def measure() -> Measured:
    _KEPT.mkdir(parents=True, exist_ok=True)
    data = _KEPT / "quatrains.json.gz"
    if not data.exists():
        RECIPE.gather(_KEPT)
    corpus = Corpus.read(data)
    files = RECIPE.train(data, RECIPE.parameters, _KEPT, RecordedProgress(_KEPT))
    return compared(PoemModel.read(files), corpus, poems=_POEMS)


def compared(model: PoemModel, corpus: Corpus, *, poems: int) -> Measured:
    texts = [poem.text for poem in corpus.train]
    ngrams = {order: NGrams(model.vocabulary, texts, order=order) for order in _ORDERS}
    network = _both(
        model.vocabulary,
        corpus.test,
        lambda test: log_probabilities(model.network, model.vocabulary, test),
    )
    perplexities = {
        f"{order}-gram": _both(model.vocabulary, corpus.test, ngrams[order].log_probabilities)
        for order in _ORDERS
    }
    rules = (model.vocabulary, Rhymes(corpus.rhymes), Copies.of(model.vocabulary, texts))
    yardstick = NGramWriter(ngrams[YARDSTICK])
    chosen = [corpus.test[number % len(corpus.test)] for number in range(poems)]
    subjects = [model.imagery.seeds(subjects_of(poem)) for poem in chosen]
    by_network, seeds = compose(model.composer(), subjects, lambda _: None)
    by_ngrams, _ = compose(Composer(yardstick, rules[1], rules[2]), subjects, lambda _: None)
    return Measured(
        counts={part: len(getattr(corpus, part)) for part in ("train", "validation", "test")},
        perplexities={**perplexities, "network": network},
        written={
            "poems of the test part": judge([poem.lines for poem in corpus.test], *rules),
            "3-gram, drawn freely": judge(write_freely(yardstick, poems, seed=1), *rules),
            "network, drawn freely": judge(
                write_freely(model.composer().writer, poems, seed=1), *rules
            ),
            "3-gram, composed": judge(by_ngrams, *rules),
            "network, composed": judge(by_network, *rules),
        },
        seeds=seeds,
    )


def section(measured: Measured) -> Iterable[str]:
    yardstick = measured.perplexities[f"{YARDSTICK}-gram"][0]
    counts = measured.counts
    yield "## Poems"
    yield ""
    yield (
        f"{counts['train']} quatrains to learn from, {counts['validation']} to choose the epoch by,"
        f" {counts['test']} to measure. Perplexity of a character, among all that there are."
    )
    yield ""
    yield "| model | perplexity | of Tang poems | of the 3-gram's |"
    yield "|---|---|---|---|"
    for name, (whole, tang) in measured.perplexities.items():
        yield f"| {name} | {whole:.0f} | {tang:.0f} | {whole / yardstick:.2f} |"
    yield ""
    yield (
        f"Poems about two words of a test poem: the network takes up {measured.seeds:.0%} of these."
    )
    yield ""
    yield "| written by | in form | rhyming | firm tones in place | with a copied run of five |"
    yield "|---|---|---|---|---|"
    for name, one in measured.written.items():
        yield (
            f"| {name} | {one.form:.1%} | {one.rhyme:.1%} | {one.regularity:.1%} |"
            f" {one.copies:.1%} |"
        )
    yield ""


def _both(
    vocabulary: Vocabulary,
    poems: Sequence[Poem],
    chances: Callable[[Sequence[str]], NDArray[np.float64]],
) -> tuple[float, float]:
    parts = [poem.text for poem in poems], [poem.text for poem in poems if poem.era == "tang"]
    whole, tang = (perplexity(chances(part), vocabulary, part) for part in parts)
    return whole, tang
