"""Writing a poem: many are begun side by side, all keep to the form, and the best is taken.

Hard rules are kept by leaving out characters that would break them, so that no poem ever does:
four lines of five known characters, a rhyme of lines 2 and 4 in a level group, and no five running
characters of a poem that was learned from. Soft ones are weighed: tones, and the seeds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from workers.language.poems.copies import RUN, Copies
from workers.language.poems.form import (
    CHARACTERS,
    FIRM,
    LENGTH,
    PATTERNS,
    RHYMING,
    Quatrain,
    lines_of,
)
from workers.language.poems.rhymes import Rhymes
from workers.language.poems.vocabulary import UNKNOWN, Vocabulary

Chances = NDArray[np.float64]


class Draft(Protocol):
    """Poems that a language model is writing, side by side."""

    def following(self) -> Chances:
        """Natural logarithms of the probabilities of what comes next: (poems, vocabulary)."""

    def add(self, numbers: NDArray[np.int64]) -> None:
        """A character to each: (poems,)."""


class Writer(Protocol):
    """A language model that poems can be written with."""

    vocabulary: Vocabulary

    def begin(self, poems: int, about: Sequence[int]) -> Draft:
        """about: numbers of characters."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a poem is sought; weights are added to natural logarithms.

    width: poems begun. temperature, nucleus: of the drawing (Holtzman et al., 2020,
    arXiv:1904.09751). tone: against a wrong tone at a firm place; half of it elsewhere, but at the
    end of a line. seed: for a seed that is not yet there. echo: against a character that is.
    """

    width: int = 32
    temperature: float = 0.8
    nucleus: float = 0.9
    tone: float = 3.0
    seed: float = 2.0
    echo: float = 4.0


@dataclass(frozen=True, slots=True)
class Composed:
    """rhyme: the group, such as "下平声一先". regularity: of tones, 0 to 1. seeds: those in it."""

    lines: Quatrain
    rhyme: str
    regularity: float
    seeds: Sequence[str]


class NoPoem(Exception):
    """Every poem that was begun came to where no character was left."""


class Composer:
    """Safe to use from several threads if the writer is."""

    def __init__(
        self, writer: Writer, rhymes: Rhymes, copies: Copies, manner: Manner | None = None
    ) -> None:
        self.writer = writer
        self.rhymes = rhymes
        self.copies = copies
        self.manner = manner or Manner()
        self.tones = _tone_table(writer.vocabulary, rhymes)
        self.level_groups = _level_groups(writer.vocabulary, rhymes)

    def compose(self, seeds: Sequence[str], *, seed: int) -> Composed:
        """The same seeds and number make the same poem. seeds: of one or two known characters.

        Raises NoPoem, which takes a model that knows hardly any character.
        """
        vocabulary = self.writer.vocabulary
        chance = np.random.default_rng(seed)
        wanted = [vocabulary.number(one) for one in dict.fromkeys("".join(seeds))]
        wanted = [number for number in wanted if number != UNKNOWN]
        drafts = _Drafts(self, wanted, chance)
        for place in range(CHARACTERS):
            drafts.write(place)
        return max(drafts.finished(seeds), key=lambda one: one[0])[1]


class _Drafts:
    """The poems of one call, each with a pattern of tones of its own."""

    def __init__(
        self, composer: Composer, wanted: Sequence[int], chance: np.random.Generator
    ) -> None:
        self._composer = composer
        self._manner = composer.manner
        self._wanted = wanted
        self._chance = chance
        self._width = composer.manner.width
        self._draft = composer.writer.begin(self._width, wanted)
        self._written = np.empty((self._width, 0), np.int64)
        self._surprise = np.zeros(self._width)
        self._alive = np.ones(self._width, bool)
        self._patterns = np.arange(self._width) % len(PATTERNS)

    def write(self, place: int) -> None:
        likely = self._draft.following()
        weighed = likely / self._manner.temperature
        self._weigh_tones(weighed, place)
        self._weigh_words(weighed, place)
        self._rule_out(weighed, place)
        self._alive &= np.isfinite(weighed).any(axis=1)
        drawn = draw(weighed, nucleus=self._manner.nucleus, chance=self._chance)
        self._surprise -= likely[np.arange(self._width), drawn]
        self._written = np.column_stack([self._written, drawn])
        self._draft.add(drawn)

    def finished(self, seeds: Sequence[str]) -> list[tuple[float, Composed]]:
        """With what each is worth. Raises NoPoem."""
        vocabulary = self._composer.writer.vocabulary
        done = []
        for row in np.flatnonzero(self._alive):
            text = "".join(vocabulary.character(number) for number in self._written[row])
            poem = self._judged(text, seeds)
            worth = (
                -self._surprise[row] / CHARACTERS
                + 2 * poem.regularity
                + len(set(text)) / CHARACTERS
                + 2 * len(poem.seeds) / max(len(seeds), 1)
            )
            done.append((float(worth), poem))
        if not done:
            raise NoPoem("The model knows too few characters to write a poem.")
        return done

    def _judged(self, text: str, seeds: Sequence[str]) -> Composed:
        rhymes = self._composer.rhymes
        lines = lines_of(text)
        return Composed(
            lines=lines,
            rhyme=rhymes.rhyme(lines) or "",
            regularity=rhymes.regularity(lines),
            seeds=[seed for seed in seeds if set(seed) & set(text)],
        )

    def _weigh_tones(self, weighed: Chances, place: int) -> None:
        line, column = divmod(place, LENGTH)
        firmness = self._manner.tone * (1.0 if column in FIRM else 0.5)
        for number, pattern in enumerate(PATTERNS):
            wrong = ~self._composer.tones[pattern[line][column]]
            weighed[np.ix_(self._patterns == number, wrong)] -= firmness

    def _weigh_words(self, weighed: Chances, place: int) -> None:
        for number in self._wanted:
            missing = ~(self._written == number).any(axis=1)
            weighed[missing, number] += self._manner.seed
        rows = np.arange(self._width)
        for column in range(place):
            weighed[rows, self._written[:, column]] -= self._manner.echo

    def _rule_out(self, weighed: Chances, place: int) -> None:
        weighed[:, UNKNOWN] = -np.inf
        if place >= RUN - 1:
            before = self._written[:, -(RUN - 1) :]
            for row, ends in enumerate(self._composer.copies.completing(before)):
                weighed[row, ends] = -np.inf
        line, column = divmod(place, LENGTH)
        if column == LENGTH - 1 and line in RHYMING:
            self._keep_to_rhyme(weighed, line)

    def _keep_to_rhyme(self, weighed: Chances, line: int) -> None:
        groups = self._composer.level_groups  # (groups, vocabulary)
        if line == RHYMING[0]:
            weighed[:, ~groups.any(axis=0)] = -np.inf
            return
        ends = self._written[:, RHYMING[0] * LENGTH + LENGTH - 1]
        for row, end in enumerate(ends):
            rhyming = np.array(groups[groups[:, end]].any(axis=0), bool)
            rhyming[end] = False
            weighed[row, ~rhyming] = -np.inf


def draw(weighed: Chances, *, nucleus: float, chance: np.random.Generator) -> NDArray[np.int64]:
    """One number a row, of those that together have the share `nucleus` of the probability."""
    top = weighed.max(axis=1, keepdims=True)
    shares = np.exp(weighed - np.where(np.isfinite(top), top, 0.0))
    shares[~np.isfinite(top[:, 0])] = 1.0  # nothing is left: what is drawn is not used
    shares /= shares.sum(axis=1, keepdims=True)
    order: NDArray[np.int64] = np.argsort(-shares, axis=1)
    ordered = np.take_along_axis(shares, order, axis=1)
    reached = np.cumsum(ordered, axis=1)
    ordered[reached - ordered >= nucleus] = 0.0
    reached = np.cumsum(ordered, axis=1)
    points = chance.random((len(weighed), 1)) * reached[:, -1:]
    picked = (reached <= points).sum(axis=1).clip(max=weighed.shape[1] - 1)
    drawn: NDArray[np.int64] = order[np.arange(len(order)), picked]
    return drawn


def _tone_table(vocabulary: Vocabulary, rhymes: Rhymes) -> NDArray[np.bool_]:
    """(2, vocabulary): whether a number can be read with that tone."""
    table = np.zeros((2, len(vocabulary)), bool)
    for one in vocabulary.characters:
        for tone in rhymes.tones(one):
            table[tone, vocabulary.number(one)] = True
    return table


def _level_groups(vocabulary: Vocabulary, rhymes: Rhymes) -> NDArray[np.bool_]:
    """(level groups, vocabulary): what is in each, of groups of which the model knows two."""
    rows = []
    for name, characters in rhymes.groups.items():
        if rhymes.is_level(name):
            row = np.zeros(len(vocabulary), bool)
            row[[vocabulary.number(one) for one in characters if one in vocabulary]] = True
            if row.sum() > 1:
                rows.append(row)
    return np.array(rows, bool).reshape(len(rows), len(vocabulary))
