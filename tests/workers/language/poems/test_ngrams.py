"""The yardstick is a proper distribution, and knows what it has read."""

import numpy as np
import pytest

from tests import small_poems
from workers.language.poems.figures import perplexity
from workers.language.poems.ngrams import NGrams
from workers.language.poems.vocabulary import UNKNOWN, Vocabulary

TEXTS = [poem.text for poem in small_poems.corpus().train]
VOCABULARY = Vocabulary.of(TEXTS, at_least=1)
BEFORE = ["", "床", "床前明月光", "床前明月光疑", "更层楼", "白日依山尽黄河入海流欲穷"]


@pytest.mark.parametrize("order", [1, 2, 3, 4])
@pytest.mark.parametrize("before", BEFORE)
def test_what_may_follow_has_the_probability_of_one(order: int, before: str) -> None:
    ngrams = NGrams(VOCABULARY, TEXTS, order=order)
    numbers = [VOCABULARY.number(one) for one in before]

    following = ngrams.following(numbers)

    assert following.sum() == pytest.approx(1)
    assert (following > 0).all()


@pytest.mark.parametrize("order", [1, 2, 3, 4])
def test_a_poem_has_the_probabilities_that_writing_it_would_meet(order: int) -> None:
    ngrams = NGrams(VOCABULARY, TEXTS, order=order)
    text = "白日依山尽黄河入海流欲穷千里目更上一层楼"
    numbers = [VOCABULARY.number(one) for one in text]

    met = [ngrams.following(numbers[:place])[numbers[place]] for place in range(len(numbers))]

    assert np.exp(ngrams.log_probabilities([text])[0]) == pytest.approx(met)


def test_what_was_read_is_likelier_than_what_was_not() -> None:
    ngrams = NGrams(VOCABULARY, TEXTS, order=3)
    unread = [poem.text for poem in small_poems.corpus().test]

    assert _perplexity(ngrams, TEXTS) < _perplexity(ngrams, unread)


def test_a_character_that_a_model_does_not_know_costs_it_a_choice_among_all_rare_ones() -> None:
    chances = np.full((1, 20), np.log(0.5))
    known, unknown = "床前明月光疑是地上霜举头望明月低头思故乡", "的" * 20

    assert perplexity(chances, VOCABULARY, [known]) == pytest.approx(2)
    assert VOCABULARY.number("的") == UNKNOWN
    assert perplexity(chances, VOCABULARY, [unknown]) == pytest.approx(2 * 20_000)


def _perplexity(ngrams: NGrams, texts: list[str]) -> float:
    return perplexity(ngrams.log_probabilities(texts), VOCABULARY, texts)
