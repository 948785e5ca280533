"""Names inside archives."""

import unicodedata

import pytest

from backend.exports.naming import UniqueNames, safe_name


def test_the_second_of_a_name_has_a_number() -> None:
    names = UniqueNames()
    taken = [names.take("IMG_1.jpg") for _ in range(3)]
    assert taken == ["IMG_1.jpg", "IMG_1 (2).jpg", "IMG_1 (3).jpg"]


def test_a_number_that_somebody_has_given_already_is_passed_over() -> None:
    names = UniqueNames()
    taken = [names.take(name) for name in ("a (2).jpg", "a.jpg", "a.jpg", "a (2).jpg")]
    assert taken == ["a (2).jpg", "a.jpg", "a (3).jpg", "a (2) (2).jpg"]


def test_names_that_some_file_systems_take_for_one_are_one() -> None:
    names = UniqueNames()
    assert names.take("Cafe\u0301.jpg") == "Café.jpg"
    assert names.take("CAFÉ.JPG") == "CAFÉ (2).JPG"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", ".._.._etc_passwd"),
        ("a:b*c?.jpg", "a_b_c_.jpg"),
        ("con.jpg", "_con.jpg"),
        ("com1", "_com1"),
        ("trailing. ", "trailing"),
        (" . ", "unnamed"),
        ("断桥 残雪.jpg", "断桥 残雪.jpg"),
    ],
)
def test_what_a_file_system_refuses_is_replaced(given: str, kept: str) -> None:
    assert safe_name(given) == kept


def test_a_long_name_keeps_its_ending_and_whole_characters() -> None:
    name = safe_name("雪" * 200 + ".jpeg")
    assert name.endswith("雪.jpeg")
    assert len(name.encode()) <= 240
    assert unicodedata.is_normalized("NFC", name)


def test_thousands_of_one_name_take_no_longer_each() -> None:
    names = UniqueNames()
    taken = {names.take("image.jpg") for _ in range(20_000)}
    assert len(taken) == 20_000
    assert "image (20000).jpg" in taken
