"""What can be measured about a model, and about the poems that it writes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workers.language.poems.composer import Composer, Writer, draw
from workers.language.poems.copies import Copies
from workers.language.poems.form import CHARACTERS, Quatrain, is_quatrain, lines_of
from workers.language.poems.rhymes import Rhymes
from workers.language.poems.vocabulary import UNKNOWN, Vocabulary

# Models know different characters. A character that one does not know costs it what it gives to
# UNKNOWN, and then one choice among so many, so that knowing little is no advantage.
_RARE = 20_000


def perplexity(
    log_probabilities: NDArray[np.float64], vocabulary: Vocabulary, texts: Sequence[str]
) -> float:
    """Of a character, among all that there are: exp of the mean surprise. (texts, CHARACTERS)."""
    unknown = vocabulary.encode(texts) == UNKNOWN
    return float(np.exp(-(log_probabilities - unknown * np.log(_RARE)).mean()))


@dataclass(frozen=True, slots=True)
class Written:
    """Shares, from 0 to 1, of poems: form, rhyme, copies (a run of five characters); of firm
    places: regularity."""

    form: float
    rhyme: float
    regularity: float
    copies: float

    def named(self, prefix: str = "") -> Mapping[str, float]:
        return {f"{prefix}{name}": getattr(self, name) for name in self.__slots__}


def judge(
    poems: Sequence[Quatrain], vocabulary: Vocabulary, rhymes: Rhymes, copies: Copies
) -> Written:
    formed = [lines for lines in poems if is_quatrain(lines)]
    copied = [copies.count(vocabulary.encode(["".join(lines)])[0]) > 0 for lines in formed]
    return Written(
        form=len(formed) / len(poems),
        rhyme=sum(rhymes.rhyme(lines) is not None for lines in formed) / len(poems),
        regularity=sum(rhymes.regularity(lines) for lines in formed) / len(poems),
        copies=sum(copied) / len(poems),
    )


def compose(
    composer: Composer, subjects: Sequence[Sequence[str]], beat: Callable[[float], None]
) -> tuple[list[Quatrain], float]:
    """A poem for each; and the share of the seeds that are in their poems."""
    poems, taken = [], 0
    for number, seeds in enumerate(subjects):
        poem = composer.compose(seeds, seed=number)
        poems.append(poem.lines)
        taken += len(poem.seeds)
        beat((number + 1) / len(subjects))
    return poems, taken / max(sum(map(len, subjects)), 1)


def write_freely(writer: Writer, poems: int, *, seed: int) -> list[Quatrain]:
    """Drawn as the model has it, without rules: what it knows of the rules by itself."""
    chance = np.random.default_rng(seed)
    draft = writer.begin(poems, [])
    columns = []
    for _ in range(CHARACTERS):
        likely = draft.following()
        likely[:, UNKNOWN] = -np.inf
        columns.append(draw(likely, nucleus=1.0, chance=chance))
        draft.add(columns[-1])
    return [
        lines_of("".join(writer.vocabulary.character(number) for number in row))
        for row in np.column_stack(columns).tolist()
    ]
