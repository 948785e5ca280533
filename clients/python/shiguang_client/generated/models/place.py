from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Place")


@_attrs_define
class Place:
    """
    Attributes:
        id (int):
        name_en (str):
        name_zh (str):
        country_code (str):
        country_en (str):
        country_zh (str):
        latitude (float):
        longitude (float):
        region_en (str | Unset):
        region_zh (str | Unset):
    """

    id: int
    name_en: str
    name_zh: str
    country_code: str
    country_en: str
    country_zh: str
    latitude: float
    longitude: float
    region_en: str | Unset = UNSET
    region_zh: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name_en = self.name_en

        name_zh = self.name_zh

        country_code = self.country_code

        country_en = self.country_en

        country_zh = self.country_zh

        latitude = self.latitude

        longitude = self.longitude

        region_en = self.region_en

        region_zh = self.region_zh

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name_en": name_en,
                "name_zh": name_zh,
                "country_code": country_code,
                "country_en": country_en,
                "country_zh": country_zh,
                "latitude": latitude,
                "longitude": longitude,
            }
        )
        if region_en is not UNSET:
            field_dict["region_en"] = region_en
        if region_zh is not UNSET:
            field_dict["region_zh"] = region_zh

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        name_en = d.pop("name_en")

        name_zh = d.pop("name_zh")

        country_code = d.pop("country_code")

        country_en = d.pop("country_en")

        country_zh = d.pop("country_zh")

        latitude = d.pop("latitude")

        longitude = d.pop("longitude")

        region_en = d.pop("region_en", UNSET)

        region_zh = d.pop("region_zh", UNSET)

        place = cls(
            id=id,
            name_en=name_en,
            name_zh=name_zh,
            country_code=country_code,
            country_en=country_en,
            country_zh=country_zh,
            latitude=latitude,
            longitude=longitude,
            region_en=region_en,
            region_zh=region_zh,
        )

        place.additional_properties = d
        return place

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
