"""A text's phrases: the same for the same text, however it is written."""

import numpy as np

from workers.language.sentiment.languages import Language
from workers.language.sentiment.phrases import phrases_of


def test_phrases_are_sorted_and_each_is_there_once() -> None:
    found = phrases_of("很好很好 very good", Language.CHINESE)
    assert found.all.dtype == np.uint64
    assert (np.diff(found.all.astype(object)) > 0).all()
    assert set(found.words) <= set(found.all)


def test_case_width_and_traditional_characters_make_no_difference() -> None:
    simple = phrases_of("这张照片真美!", Language.CHINESE)
    assert simple.all.tolist() == phrases_of("這張照片真美！", Language.CHINESE).all.tolist()
    shouted = phrases_of("GOOD", Language.ENGLISH)
    assert shouted.all.tolist() == phrases_of("good", Language.ENGLISH).all.tolist()


def test_what_stands_before_a_word_is_part_of_what_is_said() -> None:
    good, not_good = (phrases_of(text, Language.ENGLISH) for text in ("good", "not good"))
    assert set(not_good.all) - set(good.all)
    assert set(not_good.words) > set(good.words)


def test_the_same_letters_are_other_phrases_in_another_language() -> None:
    english, chinese = (
        phrases_of("ok", language) for language in (Language.ENGLISH, Language.CHINESE)
    )
    assert not set(english.all) & set(chinese.all)


def test_marks_are_no_words_but_they_are_phrases() -> None:
    found = phrases_of("!!! :(", Language.ENGLISH)
    assert len(found.words) == 0
    assert len(found.all) > 0
