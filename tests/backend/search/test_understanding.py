"""What is looked for by its meaning: the query without its frame, and in the other language too."""

from datetime import date

import pytest

from backend.search.query.concepts import slugs_of
from backend.search.query.understanding import (
    Understanding,
    Vocabulary,
    season_as_words,
    understand,
)

_NOTHING = Vocabulary(people={}, places={}, cameras={}, makes={}, years=range(2020, 2027))


def read(query: str) -> Understanding:
    return understand(query, vocabulary=_NOTHING, today=date(2026, 11, 21))


@pytest.mark.parametrize(
    ("query", "phrase"),
    [
        ("一张小狗的照片", "小狗"),
        ("找一下海边的图片", "一下海边"),
        ("show me photos of a red motorcycle", "red motorcycle"),
        ("iPhone 截图", "iphone 截图"),
        ("的照片", "的照片"),  # nothing else was said
    ],
)
def test_what_frames_the_question_is_no_part_of_its_meaning(query: str, phrase: str) -> None:
    assert read(query).phrase == phrase


@pytest.mark.parametrize(
    ("query", "translation"),
    [
        ("小狗", "dog"),
        ("kittens on the beach", "猫沙滩"),
        ("披萨和钢琴", "pizza piano"),
        ("两个人", ""),  # only a count can tell: the vocabulary has no word
        ("雨后的清新", ""),
    ],
)
def test_the_concepts_of_a_query_are_named_in_the_other_language(
    query: str, translation: str
) -> None:
    assert read(query).translation == translation


@pytest.mark.parametrize(
    ("query", "season"),
    [
        ("圣诞节", "圣诞节"),
        ("in autumn", "autumn"),
        ("the snow of winter", "winter"),
        ("2023年圣诞节", ""),
        ("last summer", ""),
        ("五月", ""),
        ("in May", ""),
        ("昨天", ""),
        ("猫", ""),
    ],
)
def test_a_season_can_be_seen_and_a_date_cannot(query: str, season: str) -> None:
    assert read(query).season == season


def test_a_season_that_is_looked_for_as_words_keeps_the_other_words() -> None:
    understood = season_as_words(read("圣诞节的小狗"))
    assert understood.days is None
    assert [piece.text for piece in understood.words] == ["圣诞节", "小狗"]
    assert [mention.slugs for mention in understood.mentions] == [("dog",)]


def test_what_is_known_by_name_is_the_thing_itself_and_no_group_of_things() -> None:
    assert slugs_of(["tiger shark", "no such word"]) == {"tiger-shark"}
