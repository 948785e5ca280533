from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.extent import Extent, check_extent

T = TypeVar("T", bound="ExcludedPlace")


@_attrs_define
class ExcludedPlace:
    """
    Attributes:
        extent (Extent):
        id (int | None): Of a place; null for a region or country.
        country (str): ISO 3166-1 alpha-2.
        region (None | str): Of a region: its English name, empty where none is known. Null for the others.
        name_en (str): Of the place, region or country.
        name_zh (str):
    """

    extent: Extent
    id: int | None
    country: str
    region: None | str
    name_en: str
    name_zh: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        extent: str = self.extent

        id: int | None
        id = self.id

        country = self.country

        region: None | str
        region = self.region

        name_en = self.name_en

        name_zh = self.name_zh

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "extent": extent,
                "id": id,
                "country": country,
                "region": region,
                "name_en": name_en,
                "name_zh": name_zh,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        extent = check_extent(d.pop("extent"))

        def _parse_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        id = _parse_id(d.pop("id"))

        country = d.pop("country")

        def _parse_region(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        region = _parse_region(d.pop("region"))

        name_en = d.pop("name_en")

        name_zh = d.pop("name_zh")

        excluded_place = cls(
            extent=extent,
            id=id,
            country=country,
            region=region,
            name_en=name_en,
            name_zh=name_zh,
        )

        excluded_place.additional_properties = d
        return excluded_place

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
