import pytest

from workers.places.geocoder import geocoder


@pytest.mark.parametrize(
    ("latitude", "longitude", "name_en", "name_zh", "country"),
    [
        (39.9087, 116.3975, "Beijing", "北京", "CN"),  # 天安门
        (31.2400, 121.4900, "Shanghai", "上海", "CN"),  # the Bund
        (30.2420, 120.1490, "Hangzhou", "杭州", "CN"),  # West Lake
        (48.8584, 2.2945, "Paris", "巴黎", "FR"),  # Eiffel Tower; Vanves has the nearer centre
        (48.8217, 2.2898, "Vanves", "旺夫", "FR"),
        (48.8049, 2.1204, "Versailles", "Versailles", "FR"),  # no Chinese name: the English one
        (59.9075, 10.7531, "Oslo", "奥斯陆", "NO"),
        (40.7580, -73.9855, "New York City", "纽约", "US"),  # Times Square
        (37.8199, -122.4783, "San Francisco", "旧金山", "US"),  # Golden Gate Bridge
        (-33.8568, 151.2153, "Sydney", "悉尼", "AU"),
        (22.2759, 114.1455, "Hong Kong", "香港", "HK"),
        (35.6595, 139.7005, "Tokyo", "东京", "JP"),
        (29.6578, 91.1172, "Lhasa", "拉萨", "CN"),
    ],
)
def test_known_spots_have_the_name_that_people_say(
    latitude: float, longitude: float, name_en: str, name_zh: str, country: str
) -> None:
    place = geocoder().lookup(latitude, longitude)
    assert place is not None
    assert (place.name_en, place.name_zh, place.country_code) == (name_en, name_zh, country)


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(-30.0, -130.0), (0.0, -30.0), (-90.0, 0.0), (90.0, 0.0)]
)
def test_far_from_any_town_there_is_no_place(latitude: float, longitude: float) -> None:
    assert geocoder().lookup(latitude, longitude) is None


def test_both_sides_of_the_date_line_see_the_same_towns() -> None:
    east, west = geocoder().lookup(-16.8, 179.99), geocoder().lookup(-16.8, -179.99)
    assert east is not None
    assert east == west


def test_countries_and_regions_are_named_in_both_languages() -> None:
    hangzhou = geocoder().lookup(30.2420, 120.1490)
    assert hangzhou is not None
    assert (hangzhou.region_en, hangzhou.region_zh) == ("Zhejiang", "浙江")
    assert (hangzhou.country_en, hangzhou.country_zh) == ("China", "中国")
    macau = geocoder().lookup(22.1987, 113.5439)
    assert macau is not None
    assert (macau.country_en, macau.country_zh) == ("Macao", "中国澳门")
