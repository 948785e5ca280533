import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.knowledge.text.sentences import sentences


def split(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Use version 3.11.2 of Python.",
        "It costs 3.50 a month, i.e. next to nothing.",
        "Dr. Smith and J. K. Rowling met Mr. Jones.",
        "See Fig. 3 and No. 5 for the U.S. Army.",
        "Edit config.yaml, then settings.py, and go on.",
        "Read https://example.org/a.html?b=1.5!c for more.",
        "Call `a.b. C. D` now.",
        '"Really?" she asked.',
        "He waited... and waited.",
        "Wait for i.e. Berlin.",
        "版本为 3.11.2，文件是config.yaml。",
        "他想了想……然后走了。",
        "“去吗？”他问。",
        "详见https://example.org/说明.html。",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Copies, films, etc. Then it stops.", ["Copies, films, etc.", "Then it stops."]),
        ("The answer is no. It stays.", ["The answer is no.", "It stays."]),
        ("He wrote... Then he slept.", ["He wrote...", "Then he slept."]),
        ("(See the docs.) Then go.", ["(See the docs.)", "Then go."]),
        ("See https://example.org/a. Then go.", ["See https://example.org/a.", "Then go."]),
        ("第一句。第二句！第三句？！第四句", ["第一句。", "第二句！", "第三句？！", "第四句"]),
        ("他说：“好的。”然后走了。", ["他说：“好的。”", "然后走了。"]),
        ("这是一句.这是下一句.", ["这是一句.", "这是下一句."]),
        ("用Docker。Then English. 再来。", ["用Docker。", "Then English.", "再来。"]),
    ],
)
def test_sentences_end_where_they_end(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_items_rows_and_headings_are_sentences_of_their_own() -> None:
    text = (
        "## 备份\n正文\n还是正文。\n\n- 第一项\n- Second item. With two.\n1. Numbered\n\n"
        "| name | size |\n|---|---|\n| a. b. | 2 |\n> quoted"
    )
    assert split(text) == [
        "备份",
        "正文\n还是正文。",
        "第一项",
        "Second item.",
        "With two.",
        "Numbered",
        "| name | size |",
        "| a. b. | 2 |",
        "quoted",
    ]


def test_code_is_whole() -> None:
    assert split("Run:\n\n```sh\na. B.\n\n- c\n```\nDone.") == [
        "Run:",
        "```sh\na. B.\n\n- c\n```",
        "Done.",
    ]


@given(st.text(alphabet="aA1。.！？!?…\n -|`“”( )中文:/#>", max_size=200))
def test_offsets_hold_and_nothing_but_marks_is_left_out(text: str) -> None:
    end = 0
    left_out = ""
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.start >= end
        left_out += text[end : sentence.start]
        end = sentence.end
    left_out += text[end:]
    assert not set(left_out) & set("aA中文。！？…")
