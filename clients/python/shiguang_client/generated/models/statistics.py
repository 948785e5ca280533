from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.amount import Amount
    from ..models.camera_count import CameraCount
    from ..models.growth import Growth
    from ..models.lens import Lens
    from ..models.media_kind import MediaKind
    from ..models.month import Month
    from ..models.person_count import PersonCount
    from ..models.place_with_count import PlaceWithCount
    from ..models.year import Year


T = TypeVar("T", bound="Statistics")


@_attrs_define
class Statistics:
    """Lists are of the fifty with most photos; months and years of capture come newest first.

    Attributes:
        total (Amount):
        used_bytes (int): Against the quota: with the trash.
        quota_bytes (int | None):
        years (list[Year]):
        months (list[Month]):
        kinds (list[MediaKind]):
        cameras (list[CameraCount]):
        lenses (list[Lens]):
        people (list[PersonCount]):
        places (list[PlaceWithCount]):
        growth (list[Growth]):
    """

    total: Amount
    used_bytes: int
    quota_bytes: int | None
    years: list[Year]
    months: list[Month]
    kinds: list[MediaKind]
    cameras: list[CameraCount]
    lenses: list[Lens]
    people: list[PersonCount]
    places: list[PlaceWithCount]
    growth: list[Growth]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        total = self.total.to_dict()

        used_bytes = self.used_bytes

        quota_bytes: int | None
        quota_bytes = self.quota_bytes

        years = []
        for years_item_data in self.years:
            years_item = years_item_data.to_dict()
            years.append(years_item)

        months = []
        for months_item_data in self.months:
            months_item = months_item_data.to_dict()
            months.append(months_item)

        kinds = []
        for kinds_item_data in self.kinds:
            kinds_item = kinds_item_data.to_dict()
            kinds.append(kinds_item)

        cameras = []
        for cameras_item_data in self.cameras:
            cameras_item = cameras_item_data.to_dict()
            cameras.append(cameras_item)

        lenses = []
        for lenses_item_data in self.lenses:
            lenses_item = lenses_item_data.to_dict()
            lenses.append(lenses_item)

        people = []
        for people_item_data in self.people:
            people_item = people_item_data.to_dict()
            people.append(people_item)

        places = []
        for places_item_data in self.places:
            places_item = places_item_data.to_dict()
            places.append(places_item)

        growth = []
        for growth_item_data in self.growth:
            growth_item = growth_item_data.to_dict()
            growth.append(growth_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "total": total,
                "used_bytes": used_bytes,
                "quota_bytes": quota_bytes,
                "years": years,
                "months": months,
                "kinds": kinds,
                "cameras": cameras,
                "lenses": lenses,
                "people": people,
                "places": places,
                "growth": growth,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.amount import Amount  # noqa: PLC0415
        from ..models.camera_count import CameraCount  # noqa: PLC0415
        from ..models.growth import Growth  # noqa: PLC0415
        from ..models.lens import Lens  # noqa: PLC0415
        from ..models.media_kind import MediaKind  # noqa: PLC0415
        from ..models.month import Month  # noqa: PLC0415
        from ..models.person_count import PersonCount  # noqa: PLC0415
        from ..models.place_with_count import PlaceWithCount  # noqa: PLC0415
        from ..models.year import Year  # noqa: PLC0415

        d = dict(src_dict)
        total = Amount.from_dict(d.pop("total"))

        used_bytes = d.pop("used_bytes")

        def _parse_quota_bytes(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        quota_bytes = _parse_quota_bytes(d.pop("quota_bytes"))

        years = []
        _years = d.pop("years")
        for years_item_data in _years:
            years_item = Year.from_dict(years_item_data)

            years.append(years_item)

        months = []
        _months = d.pop("months")
        for months_item_data in _months:
            months_item = Month.from_dict(months_item_data)

            months.append(months_item)

        kinds = []
        _kinds = d.pop("kinds")
        for kinds_item_data in _kinds:
            kinds_item = MediaKind.from_dict(kinds_item_data)

            kinds.append(kinds_item)

        cameras = []
        _cameras = d.pop("cameras")
        for cameras_item_data in _cameras:
            cameras_item = CameraCount.from_dict(cameras_item_data)

            cameras.append(cameras_item)

        lenses = []
        _lenses = d.pop("lenses")
        for lenses_item_data in _lenses:
            lenses_item = Lens.from_dict(lenses_item_data)

            lenses.append(lenses_item)

        people = []
        _people = d.pop("people")
        for people_item_data in _people:
            people_item = PersonCount.from_dict(people_item_data)

            people.append(people_item)

        places = []
        _places = d.pop("places")
        for places_item_data in _places:
            places_item = PlaceWithCount.from_dict(places_item_data)

            places.append(places_item)

        growth = []
        _growth = d.pop("growth")
        for growth_item_data in _growth:
            growth_item = Growth.from_dict(growth_item_data)

            growth.append(growth_item)

        statistics = cls(
            total=total,
            used_bytes=used_bytes,
            quota_bytes=quota_bytes,
            years=years,
            months=months,
            kinds=kinds,
            cameras=cameras,
            lenses=lenses,
            people=people,
            places=places,
            growth=growth,
        )

        statistics.additional_properties = d
        return statistics

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
