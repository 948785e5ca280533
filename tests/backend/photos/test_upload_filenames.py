"""Whatever a client calls its file, the name that is kept does no harm and says most of it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.photos.services.filenames import clean_filename


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("IMG_0421.jpg", "IMG_0421.jpg"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Li\\外婆.heic", "外婆.heic"),
        ("a/b\\c.png", "c.png"),
        ("folder/", "unnamed"),
        ("", "unnamed"),
        ("..", "unnamed"),
        (".", "unnamed"),
        ("  spaced.jpg \t", "spaced.jpg"),
        ("nul\x00in\x1bside\r\n.jpg", "nulinside.jpg"),
        ("half \ud83d emoji.jpg", "half  emoji.jpg"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("👨‍👩‍👧‍👦 ❤️.jpg", "👨‍👩‍👧‍👦 ❤️.jpg"),
        ("cafe\u0301.jpg", "café.jpg"),
        (".hidden.jpg", ".hidden.jpg"),
        ("no extension", "no extension"),
    ],
)
def test_a_name_is_tidied(given_name: str, kept: str) -> None:
    assert clean_filename(given_name) == kept


def test_a_long_name_keeps_its_extension() -> None:
    assert clean_filename("x" * 5000 + ".jpeg") == "x" * 250 + ".jpeg"


def test_a_long_name_is_cut_between_characters() -> None:
    kept = clean_filename("照" * 5000 + ".jpg")
    assert kept == "照" * 83 + ".jpg"
    assert len(kept.encode()) <= 255


def test_what_only_looks_like_an_extension_is_cut_too() -> None:
    assert clean_filename("a." + "b" * 5000) == "a." + "b" * 253


def test_an_emoji_is_not_cut_in_its_middle() -> None:
    kept = clean_filename("👨‍👩‍👧‍👦" * 100 + ".jpg")
    assert not kept.removesuffix(".jpg").endswith("\u200d")


@given(st.text(st.characters(codec=None), max_size=400))
def test_any_text_becomes_a_name_that_can_be_kept(text: str) -> None:
    kept = clean_filename(text)
    assert 1 <= len(kept.encode("utf-8")) <= 255
    assert not {"/", "\\", "\x00"} & set(kept)
    assert not any(unicodedata.category(character) == "Cc" for character in kept)
    assert clean_filename(kept) == kept
