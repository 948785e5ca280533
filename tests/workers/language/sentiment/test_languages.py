"""The script tells the language, as far as the model has learned any."""

import pytest

from workers.language.sentiment.languages import Language, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("这张照片真美", Language.CHINESE),
        ("這張照片真美", Language.CHINESE),
        ("用 iPhone 拍的，很清楚", Language.CHINESE),
        ("What a lovely picture!", Language.ENGLISH),
        ("I don't like it", Language.ENGLISH),
        ("とても綺麗な写真", None),
        ("정말 예쁘다", None),
        ("Очень красиво", None),
        ("😍😍", None),
        ("12:30", None),
        ("", None),
    ],
)
def test_a_text_is_chinese_english_or_neither(text: str, language: Language | None) -> None:
    assert language_of(text) == language
