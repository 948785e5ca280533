"""Whatever the model, a poem keeps to the form, rhymes and copies nothing."""

import random

import numpy as np
import pytest

from tests import small_poems
from workers.language.poems.composer import Composer, Manner, NoPoem, draw
from workers.language.poems.copies import Copies
from workers.language.poems.form import is_quatrain
from workers.language.poems.model import PoemModel
from workers.language.poems.ngrams import NGrams
from workers.language.poems.rhymes import Rhymes
from workers.language.poems.vocabulary import Vocabulary
from workers.language.poems.writers import NGramWriter

TEXTS = [poem.text for poem in small_poems.corpus().train]
BRIEF = Manner(width=2)


def test_a_thousand_poems_never_break_the_form(model: PoemModel, rhymes: Rhymes) -> None:
    composer = model.composer(BRIEF)
    chance = random.Random(1)

    for number in range(1000):
        seeds = chance.sample(model.vocabulary.characters, chance.randint(0, 3))
        lines = composer.compose(seeds, seed=number).lines
        assert is_quatrain(lines), lines
        assert rhymes.rhyme(lines) is not None, lines
        assert not model.copies.count(model.vocabulary.encode(["".join(lines)])[0]), lines


def test_the_same_words_and_number_make_the_same_poem(model: PoemModel) -> None:
    composer = model.composer(BRIEF)

    assert composer.compose(["月"], seed=5) == composer.compose(["月"], seed=5)
    assert composer.compose(["月"], seed=5) != composer.compose(["月"], seed=6)


def test_a_poem_takes_up_its_seeds(model: PoemModel) -> None:
    composer = model.composer()
    asked = [["雪", "江"], ["春", "鸟"], ["夕阳"], ["故乡"]]

    poems = [composer.compose(seeds, seed=1) for seeds in asked]

    taken = sum(len(poem.seeds) for poem in poems)
    assert taken >= 5
    assert all(set(seed) & set("".join(poem.lines)) for poem in poems for seed in poem.seeds)


def test_tones_are_kept_better_than_by_chance(model: PoemModel) -> None:
    def regularity(manner: Manner) -> float:
        composer = model.composer(manner)
        return float(np.mean([composer.compose([], seed=n).regularity for n in range(20)]))

    assert regularity(BRIEF) > regularity(Manner(width=2, tone=0.0))


def test_ngrams_write_by_the_same_rules() -> None:
    vocabulary = Vocabulary.of(TEXTS, at_least=1)
    writer = NGramWriter(NGrams(vocabulary, TEXTS, order=3))
    copies = Copies.of(vocabulary, TEXTS)
    composer = Composer(writer, Rhymes(small_poems.corpus().rhymes), copies, BRIEF)

    poem = composer.compose(["山"], seed=1)

    assert is_quatrain(poem.lines)
    assert poem.rhyme


def test_a_model_of_hardly_any_character_says_that_it_cannot() -> None:
    texts = ["月" * 20]
    vocabulary = Vocabulary.of(texts, at_least=1)
    writer = NGramWriter(NGrams(vocabulary, texts, order=2))
    rhymes = Rhymes({"入声六月": "月"})

    with pytest.raises(NoPoem):
        Composer(writer, rhymes, Copies.of(vocabulary, texts), BRIEF).compose([], seed=1)


def test_a_copy_is_five_running_characters_across_lines_too() -> None:
    vocabulary = Vocabulary.of(TEXTS, at_least=1)
    copies = Copies.of(vocabulary, TEXTS)

    def count(text: str) -> int:
        return copies.count(vocabulary.encode([text])[0])

    assert count(TEXTS[0]) == 16
    assert count("床前明月人白日依人山") == 0
    assert count("人人人月光疑是地人人") == 1


def test_what_is_unlikely_is_not_drawn() -> None:
    weighed = np.log(np.array([[0.5, 0.3, 0.15, 0.05]] * 500))

    drawn = draw(weighed, nucleus=0.75, chance=np.random.default_rng(1))

    assert set(drawn.tolist()) == {0, 1}
