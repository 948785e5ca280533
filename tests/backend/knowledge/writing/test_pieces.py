"""Sentences and what they cite, however the pieces fall."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.knowledge.writing.pieces import Cited, cited_sentences

ENGLISH = """\
Deleted photos stay for 30 days [1]. Then they are gone. [2][3] Run:

```sh
manage.py restore [x]
```
[1]

- Open the trash. [1, 2]
- Press “Restore” [2]

Version 3.5 is good [1]."""
CHINESE = """\
删除的照片保留 30 天[1]。之后彻底删除。[2]然后点“恢复”【3】。
1. 打开回收站[1]
2. 点击恢复。[2]"""


def whole(text: str) -> list[Cited]:
    return [one for one in cited_sentences([text]) if one is not None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            ENGLISH,
            [
                ("", "Deleted photos stay for 30 days.", (1,)),
                (" ", "Then they are gone.", (2, 3)),
                (" ", "Run:", ()),
                ("\n\n", "```sh\nmanage.py restore [x]\n```", (1,)),
                ("\n\n- ", "Open the trash.", (1, 2)),
                ("\n- ", "Press “Restore”", (2,)),
                ("\n\n", "Version 3.5 is good.", (1,)),
            ],
        ),
        (
            CHINESE,
            [
                ("", "删除的照片保留 30 天。", (1,)),
                ("", "之后彻底删除。", (2,)),
                ("", "然后点“恢复”。", (3,)),
                ("\n1. ", "打开回收站", (1,)),
                ("\n2. ", "点击恢复。", (2,)),
            ],
        ),
        ("", []),
        ("[1]", []),
        ("[", [("", "[", ())]),
    ],
)
def test_sentences_have_their_citations(
    text: str, found: list[tuple[str, str, tuple[int, ...]]]
) -> None:
    assert whole(text) == [Cited(*one) for one in found]


def cuts(text: str) -> st.SearchStrategy[list[str]]:
    def pieces(places: set[int]) -> list[str]:
        edges = [0, *sorted(places), len(text)]
        return [text[start:end] for start, end in pairwise(edges)]

    return st.sets(st.integers(1, len(text) - 1)).map(pieces)


@given(st.one_of(cuts(ENGLISH), cuts(CHINESE)))
def test_how_the_pieces_fall_makes_no_difference(pieces: list[str]) -> None:
    assert [*cited_sentences(pieces)] == whole("".join(pieces))


def test_a_sentence_is_told_as_soon_as_another_begins() -> None:
    def pieces() -> Iterator[str]:
        yield "It stays for 30 days. "
        yield "[1] "
        yield "T"
        raise AssertionError("it waits for more than it needs")

    assert next(cited_sentences(pieces())) == Cited("", "It stays for 30 days.", (1,))


def test_nothing_new_is_passed_on() -> None:
    assert [*cited_sentences([None, "A", None])] == [None, None, Cited("", "A", ())]
