"""Texts are shared out so that the frozen part shows nothing that was learned."""

from pathlib import Path
from random import Random

from workers.language.sentiment import corpus
from workers.language.sentiment.corpus import Labelled, Mood, Part
from workers.language.sentiment.duplicates import families
from workers.language.sentiment.languages import Language

REVIEW = "酒店的位置很好，离地铁站只有五分钟，房间也很干净，早餐的种类很多，下次还会再来住"


def happy(text: str, *, document: str = "") -> Labelled:
    return Labelled(text, Language.CHINESE, Mood.HAPPY, source="reviews", document=document)


def many() -> list[Labelled]:
    """Each with characters of its own."""
    dice = Random(7)
    return [
        happy("".join(chr(dice.randrange(0x4E00, 0x9000)) for _ in range(30))) for _ in range(300)
    ]


def test_nearly_the_same_texts_are_one_family_and_others_are_not() -> None:
    found = families([REVIEW, f"{REVIEW}！！", f"好评：{REVIEW}", "书的内容很好，纸张也不错"])
    assert found[0] == found[1] == found[2] != found[3]


def test_texts_that_belong_together_for_other_reasons_are_one_family() -> None:
    found = families(["一", "二", "三"], related=[[0, 2]])
    assert found[0] == found[2] != found[1]


def test_each_text_is_there_once_and_one_with_two_labels_not_at_all() -> None:
    unhappy = Labelled("还行", Language.CHINESE, Mood.UNHAPPY, source="reviews")
    found = corpus.shared_out([happy("很好"), happy("很好"), happy("还行"), unhappy])
    assert [one.text for one in found] == ["很好"]


def test_what_is_nearly_the_same_is_in_one_part() -> None:
    copies = [happy(f"{one.text}{mark}") for one in many() for mark in ("", "。", "！！")]
    parts: dict[str, set[Part]] = {}
    for one in corpus.shared_out(copies):
        parts.setdefault(one.text.rstrip("。！"), set()).add(one.part)
    assert {len(found) for found in parts.values()} == {1}


def test_sentences_of_one_review_are_in_one_part() -> None:
    sentences = [happy(one.text, document=str(n // 10)) for n, one in enumerate(many())]
    parts: dict[str, set[Part]] = {}
    for one in corpus.shared_out(sentences):
        parts.setdefault(one.document, set()).add(one.part)
    assert {len(found) for found in parts.values()} == {1}


def test_a_text_stays_in_its_part_when_other_ones_are_added() -> None:
    before = {one.text: one.part for one in corpus.shared_out(many()[:150])}
    after = {one.text: one.part for one in corpus.shared_out(many())}
    assert all(after[text] is part for text, part in before.items())
    assert set(after.values()) == set(Part)


def test_the_same_texts_are_the_same_file_in_whatever_order_they_come(tmp_path: Path) -> None:
    corpus.write(corpus.shared_out(many()), tmp_path / "one")
    corpus.write(corpus.shared_out(reversed(many())), tmp_path / "other")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()
    assert corpus.read(tmp_path / "one") == corpus.shared_out(many())
