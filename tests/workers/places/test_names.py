import pytest

from workers.places.chinese import chinese_name
from workers.places.countries import country_names
from workers.places.gazetteer import load_gazetteer
from workers.places.known_names import KNOWN_NAMES
from workers.places.regions import region_names


@pytest.mark.parametrize(
    ("alternatives", "country", "name"),
    [
        (["北京", "北京市"], "CN", "北京"),
        (["将官池", "许昌市"], "CN", "许昌"),  # the township that is the city's seat
        (["奥斯陆", "奧斯陸"], "NO", "奥斯陆"),
        (["紐約", "紐約市"], "US", "纽约"),
        (["三藩市", "舊金山", "旧金山"], "US", "旧金山"),
        (["三藩市"], "US", "三藩市"),
        (["津市市"], "CN", "津市"),
        (["大邱広域市", "大邱广域市"], "KR", "大邱"),
        ([], "FR", ""),
    ],
)
def test_the_simplified_name_without_its_kind_is_chosen(
    alternatives: list[str], country: str, name: str
) -> None:
    assert chinese_name(alternatives, country) == name


def test_known_names_are_of_places_that_exist() -> None:
    gazetteer = load_gazetteer()
    assert set(KNOWN_NAMES) <= {int(identity) for identity in gazetteer.ids}


def test_every_province_code_of_china_is_named() -> None:
    gazetteer = load_gazetteer()
    codes = {
        region
        for region, country in zip(gazetteer.regions, gazetteer.countries, strict=True)
        if country == "CN" and region
    }
    assert {code for code in codes if not region_names("CN", code)[1]} <= {"00"}


def test_every_country_has_a_chinese_name() -> None:
    gazetteer = load_gazetteer()
    assert [code for code in set(gazetteer.countries) if country_names(code)[1] == code] == []


def test_unknown_codes_name_themselves() -> None:
    assert country_names("QQ") == ("QQ", "QQ")
    assert region_names("QQ", "01") == ("", "")
