"""Texts in the encodings that people's files have."""

import codecs

import pytest

from backend.knowledge.drafts import Fault, UnreadableDocument
from tests.workers.documents.conftest import Read
from workers.documents.reading.encoding import decoded

SIMPLIFIED = "照片会在夜间自动备份到您选择的存储空间，不影响正常使用。\n恢复时请先停止服务。\n"
TRADITIONAL = "照片會在夜間自動備份到您選擇的儲存空間，不影響正常使用。\n恢復時請先停止服務。\n"
ENGLISH = "The café’s naïve résumé costs £5 – or so they say.\nAnd “that” is all there is to it.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "utf-8-sig"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED, "gbk"),
        (SIMPLIFIED, "utf-16"),
        (SIMPLIFIED, "utf-32"),
        (SIMPLIFIED + "and some English\n", "utf-16-le"),
        (SIMPLIFIED + "and some English\n", "utf-16-be"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "utf-8"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "utf-16-le"),
    ],
)
def test_the_encoding_is_found_out(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


def test_what_came_with_the_file_is_believed_when_it_holds() -> None:
    short = "备份"
    assert decoded(short.encode("gbk"), "gb2312") == short
    assert decoded(short.encode(), "no-such-encoding") == short
    assert decoded(SIMPLIFIED.encode("gb18030"), "utf-8") == SIMPLIFIED


def test_a_page_may_declare_its_encoding(read: Read) -> None:
    page = '<html><head><meta charset="big5"></head><body><p>備份</p></body></html>'
    assert read("a.html", page.encode("big5")).drafts[0].text == "備份"


def test_a_character_that_is_cut_through_does_no_harm() -> None:
    content = (SIMPLIFIED * 2000).encode("gb18030")[:-1] + b"\xff"
    assert decoded(content).startswith(SIMPLIFIED)


def test_controls_and_line_ends_are_tidied() -> None:
    assert decoded("a\r\nb\rc\x08\u200bd\x0ce".encode()) == "a\nb\ncd\ne"


@pytest.mark.parametrize("content", [b"\x00\x01\x02\x03text", bytes(range(256)) * 20, b"a\x00b"])
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(UnreadableDocument) as refusal:
        decoded(content)
    assert refusal.value.code is Fault.DAMAGED


def test_a_mark_of_utf_16_before_something_else_is_refused() -> None:
    with pytest.raises(UnreadableDocument):
        decoded(codecs.BOM_UTF16_LE + b"\x00\xd8odd")
