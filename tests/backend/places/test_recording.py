from dataclasses import replace

from backend.accounts.models import User
from backend.events.results import FoundPlace, PlaceLookedUp
from backend.places.models import Place
from backend.places.services.recording import record_place
from tests.factories.assets import make_asset

BEIJING = FoundPlace(
    id=1816670,
    name_en="Beijing",
    name_zh="北京",
    region_en="Beijing",
    region_zh="北京",
    country_code="CN",
    country_en="China",
    country_zh="中国",
    latitude=39.9,
    longitude=116.4,
)


def test_a_place_is_kept_once_for_all_photos(owner: User) -> None:
    first, second = make_asset(owner=owner), make_asset(owner=owner)
    for asset in (first, second, first):
        record_place(asset_id=asset.id, result=PlaceLookedUp(BEIJING), model_version="1")
    assert Place.objects.get().name_zh == "北京"
    for asset in (first, second):
        asset.refresh_from_db()
        assert asset.place_id == BEIJING.id


def test_a_newer_gazetteer_renames_the_place(owner: User) -> None:
    asset = make_asset(owner=owner)
    record_place(asset_id=asset.id, result=PlaceLookedUp(BEIJING), model_version="1")
    renamed = replace(BEIJING, name_en="Peking")
    record_place(asset_id=asset.id, result=PlaceLookedUp(renamed), model_version="2")
    assert Place.objects.get().name_en == "Peking"


def test_no_place_takes_the_place_away(owner: User) -> None:
    asset = make_asset(owner=owner)
    record_place(asset_id=asset.id, result=PlaceLookedUp(BEIJING), model_version="1")
    record_place(asset_id=asset.id, result=PlaceLookedUp(None), model_version="1")
    asset.refresh_from_db()
    assert asset.place_id is None
