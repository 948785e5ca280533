"""A poem is learned from, or it measures; never both, and not by way of a near-copy either."""

from pathlib import Path

from tests import small_poems
from workers.language.poems.corpus import Corpus, Poem, divide

SPRING = "春眠不觉晓处处闻啼鸟夜来风雨声花落知多少"


def _parts(corpus: Corpus) -> dict[str, str]:
    return {
        poem.text: part
        for part in ("train", "validation", "test")
        for poem in getattr(corpus, part)
    }


def _made_up(number: int) -> Poem:
    """Poems of twenty characters each that share none with their neighbours."""
    first = 0x4E00 + 20 * number
    return Poem("".join(chr(first + place) for place in range(20)), "", "song")


def test_a_poem_that_is_there_twice_is_there_once() -> None:
    corpus = divide([Poem(SPRING, "春晓", "tang"), Poem(SPRING, "春曉 又", "tang")], {})

    assert list(_parts(corpus)) == [SPRING]


def test_what_is_no_quatrain_is_left_out() -> None:
    assert not _parts(divide([Poem("春眠不觉晓", "", "tang"), Poem("□" * 20, "", "tang")], {}))


def test_near_copies_are_on_one_side() -> None:
    poems = [_made_up(number) for number in range(60)]
    copies = [Poem(poem.text[:19] + "的", "", "song") for poem in poems]

    parts = _parts(divide(poems + copies, {}))

    assert set(parts.values()) == {"train", "validation", "test"}
    assert all(
        parts[poem.text] == parts[copy.text] for poem, copy in zip(poems, copies, strict=True)
    )


def test_a_poem_keeps_its_side_when_others_join() -> None:
    poems = [_made_up(number) for number in range(100)]

    few, all_of_them = _parts(divide(poems[:50], {})), _parts(divide(poems, {}))

    assert few.items() <= all_of_them.items()


def test_a_set_is_one_file_with_the_same_bytes_each_time(tmp_path: Path) -> None:
    corpus = small_poems.corpus()
    corpus.write(tmp_path / "one")
    Corpus.read(tmp_path / "one").write(tmp_path / "two")

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert Corpus.read(tmp_path / "one") == corpus
