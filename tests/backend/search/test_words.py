"""Which words find which text; matched by PostgreSQL itself."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.search.selectors.stems import english_stems
from backend.search.text.lexemes import WeightedText, document, term, words_of
from backend.search.text.words import split

pytestmark = pytest.mark.django_db


def finds(query: str, text: str) -> bool:
    """Whether every piece of the query is in the text."""
    stems = english_stems(words_of([query, text]))
    terms = [term(piece, stems) for piece in split(query)]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT %s::tsvector @@ %s::tsquery",
            [document([WeightedText(text, "A")], stems), " & ".join(terms)],
        )
        (found,) = cursor.fetchone()
    return bool(found)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("猫", "虎斑猫"),
        ("斑猫", "虎斑猫"),
        ("西湖区", "浙江省杭州市西湖区"),
        ("生日快乐", "生日快樂"),
        ("臺灣", "台湾"),
        ("cat", "Cats"),
        ("cats", "a cat"),
        ("birthdays", "Birthday party"),
        ("running", "he runs"),
        ("hangz", "Hangzhou"),
        ("ＣＡＦÉ", "café"),
        ("iphone 15", "Apple iPhone 15 Pro"),
        ("IMG_0042", "IMG_0042.JPG"),
        ("r5", "Canon EOS R5"),
        ("ラーメン", "醤油ラーメン"),
        ("straße", "STRASSE"),
    ],
)
def test_it_is_found(query: str, text: str) -> None:
    assert finds(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("car", "carton"),
        ("art", "party"),
        ("猫狗", "猫和狗"),
        ("乐快", "生日快乐"),
        ("0043", "IMG_0042.JPG"),
    ],
)
def test_it_is_not_found(query: str, text: str) -> None:
    assert not finds(query, text)


def test_no_word_reaches_across_two_texts() -> None:
    both = document([WeightedText("上", "A"), WeightedText("海", "A")], {})
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::tsvector @@ %s::tsquery", [both, "'上' <-> '海'"])
        assert cursor.fetchone() == (False,)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="杭州西湖猫狗海边的生日", min_size=1, max_size=12), st.data())
def test_every_part_of_a_chinese_name_finds_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert finds(text[start:end], text)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60).filter(lambda text: "\x00" not in text))
def test_any_text_at_all_finds_itself(text: str) -> None:
    text = text.encode(errors="ignore").decode()
    if list(split(text)):
        assert finds(text, text)


def test_a_very_long_text_is_cut_and_not_refused() -> None:
    assert finds("开头", "开头" + "很长的文字" * 20_000)
