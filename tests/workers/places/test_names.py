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


@pytest.mark.parametrize("country", ["CN", "US", "JP", "KR", "CA", "AU", "GB", "DE", "IT", "FR"])
def test_every_region_of_much_travelled_countries_is_named(country: str) -> None:
    gazetteer = load_gazetteer()
    codes = {
        region
        for region, code in zip(gazetteer.regions, gazetteer.countries, strict=True)
        if code == country and region
    }
    assert {code for code in codes if not region_names(country, code)[1]} <= {"00"}


@pytest.mark.parametrize(
    ("town", "country", "region"),
    [
        ("Kyoto", "JP", "京都府"),
        ("Sapporo", "JP", "北海道"),
        ("Jeju City", "KR", "济州"),
        ("Vancouver", "CA", "不列颠哥伦比亚省"),
        ("Melbourne", "AU", "维多利亚州"),
        ("Edinburgh", "GB", "苏格兰"),
        ("Munich", "DE", "巴伐利亚州"),
        ("Florence", "IT", "托斯卡纳"),
        ("Lyon", "FR", "奥弗涅-罗讷-阿尔卑斯"),
    ],
)
def test_towns_lie_in_the_region_that_the_table_says(town: str, country: str, region: str) -> None:
    gazetteer = load_gazetteer()
    rows = zip(gazetteer.names, gazetteer.countries, gazetteer.population, strict=True)
    found = {
        row: people
        for row, (name, code, people) in enumerate(rows)
        if (name, code) == (town, country)
    }
    largest = max(found, key=lambda row: found[row])
    assert region_names(country, gazetteer.regions[largest])[1] == region


def test_every_country_has_a_chinese_name() -> None:
    gazetteer = load_gazetteer()
    assert [code for code in set(gazetteer.countries) if country_names(code)[1] == code] == []


def test_unknown_codes_name_themselves() -> None:
    assert country_names("QQ") == ("QQ", "QQ")
    assert region_names("QQ", "01") == ("", "")
