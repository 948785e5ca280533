"""Names are one line, and nothing in them deceives the eye."""

import pytest

from backend.common.names import tidy


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("  外 \n 婆 ", "外 婆"),
        ("\u202elive", "live"),  # would be shown as "evil"
        ("Li\u200b", "Li"),
        ("Li\u00a0\u2066Na\u2069", "Li Na"),
        ("Andre\u0301", "André"),  # as other systems type it: one letter or two
        ("\u200b\u200d\ufeff", ""),
    ],
)
def test_what_cannot_be_seen_is_left_out(given: str, kept: str) -> None:
    assert tidy(given) == kept


@pytest.mark.parametrize("name", ["👩‍👩‍👧 Oma", "می‌خواهم", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "Đặng", "奶奶"])
def test_what_joins_letters_and_emoji_stays(name: str) -> None:
    assert tidy(name) == name
