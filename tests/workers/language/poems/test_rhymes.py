"""Rhymes and tones are those of the time."""

from workers.language.poems.form import is_quatrain, lines_of
from workers.language.poems.rhymes import LEVEL, OBLIQUE, Rhymes

CLIMBING = lines_of("白日依山尽黄河入海流欲穷千里目更上一层楼")
RIVER_SNOW = lines_of("千山鸟飞绝万径人踪灭孤舟蓑笠翁独钓寒江雪")


def test_lines_two_and_four_rhyme_by_the_book(rhymes: Rhymes) -> None:
    assert rhymes.rhyme(CLIMBING) == "下平声十一尤"


def test_an_oblique_rhyme_is_one_too(rhymes: Rhymes) -> None:
    assert rhymes.rhyme(RIVER_SNOW) == "入声九屑"


def test_what_does_not_rhyme_and_what_repeats_itself_has_none(rhymes: Rhymes) -> None:
    assert rhymes.rhyme([*CLIMBING[:3], "更上一层山"]) is None
    assert rhymes.rhyme([*CLIMBING[:3], "白日入海流"]) is None


def test_a_character_that_is_read_in_two_ways_has_both_tones(rhymes: Rhymes) -> None:
    assert rhymes.tones("山") == {LEVEL}
    assert rhymes.tones("白") == {OBLIQUE}
    assert rhymes.tones("看") == {LEVEL, OBLIQUE}
    assert rhymes.tones("😀") == frozenset()


def test_a_regulated_poem_has_its_tones_in_place(rhymes: Rhymes) -> None:
    assert rhymes.regularity(CLIMBING) == 1
    assert rhymes.regularity(RIVER_SNOW) < 1


def test_the_form_is_four_lines_of_five_characters() -> None:
    assert is_quatrain(CLIMBING)
    assert not is_quatrain(CLIMBING[:3])
    assert not is_quatrain([*CLIMBING[:3], "更上一层"])
    assert not is_quatrain([*CLIMBING[:3], "更上一层，"])
    assert not is_quatrain([*CLIMBING[:3], "更上一层□"])
