from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.region_branch import RegionBranch
    from ..models.stand_in import StandIn


T = TypeVar("T", bound="CountryBranch")


@_attrs_define
class CountryBranch:
    """
    Attributes:
        name_en (str):
        name_zh (str):
        count (int): Photos taken there.
        cover (None | StandIn): The newest photo of its busiest place.
        country_code (str): ISO 3166-1 alpha-2.
        regions (list[RegionBranch]):
    """

    name_en: str
    name_zh: str
    count: int
    cover: None | StandIn
    country_code: str
    regions: list[RegionBranch]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.stand_in import StandIn  # noqa: PLC0415

        name_en = self.name_en

        name_zh = self.name_zh

        count = self.count

        cover: dict[str, Any] | None
        if isinstance(self.cover, StandIn):
            cover = self.cover.to_dict()
        else:
            cover = self.cover

        country_code = self.country_code

        regions = []
        for regions_item_data in self.regions:
            regions_item = regions_item_data.to_dict()
            regions.append(regions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name_en": name_en,
                "name_zh": name_zh,
                "count": count,
                "cover": cover,
                "country_code": country_code,
                "regions": regions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.region_branch import RegionBranch  # noqa: PLC0415
        from ..models.stand_in import StandIn  # noqa: PLC0415

        d = dict(src_dict)
        name_en = d.pop("name_en")

        name_zh = d.pop("name_zh")

        count = d.pop("count")

        def _parse_cover(data: object) -> None | StandIn:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                cover_type_0 = StandIn.from_dict(data)

                return cover_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StandIn, data)

        cover = _parse_cover(d.pop("cover"))

        country_code = d.pop("country_code")

        regions = []
        _regions = d.pop("regions")
        for regions_item_data in _regions:
            regions_item = RegionBranch.from_dict(regions_item_data)

            regions.append(regions_item)

        country_branch = cls(
            name_en=name_en,
            name_zh=name_zh,
            count=count,
            cover=cover,
            country_code=country_code,
            regions=regions,
        )

        country_branch.additional_properties = d
        return country_branch

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
