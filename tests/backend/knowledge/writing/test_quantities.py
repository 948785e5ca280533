import pytest

from backend.knowledge.writing.quantities import numbers_claimed, numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("30 days", {"30"}),
        ("thirty days", {"30"}),
        ("Twenty-four hours", {"24"}),
        ("三十天", {"30"}),
        ("二十四小时", {"24"}),
        ("两个人", {"2"}),
        ("十二个月", {"12"}),
        ("一百零五张", {"105"}),
        ("三万五千张", {"35000"}),
        ("二〇二四年", {"2024"}),
        ("1,000 photos, version 2.13.0", {"1000", "2.13.0"}),
        ("３０天", {"30"}),
        ("一起，万一，第三天，十分方便", set()),
        ("one photo, 一个人", set()),
        ("1 photo", {"1"}),
    ],
)
def test_numbers_are_the_same_however_they_are_written(text: str, numbers: set[str]) -> None:
    assert numbers_claimed(text) == numbers
    assert numbers <= numbers_in(text)
