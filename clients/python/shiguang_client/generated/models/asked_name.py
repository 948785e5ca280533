from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AskedName")


@_attrs_define
class AskedName:
    """
    Attributes:
        name_zh (str):
        name_en (str):
        days (int):
        photos (int):
    """

    name_zh: str
    name_en: str
    days: int
    photos: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name_zh = self.name_zh

        name_en = self.name_en

        days = self.days

        photos = self.photos

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name_zh": name_zh,
                "name_en": name_en,
                "days": days,
                "photos": photos,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name_zh = d.pop("name_zh")

        name_en = d.pop("name_en")

        days = d.pop("days")

        photos = d.pop("photos")

        asked_name = cls(
            name_zh=name_zh,
            name_en=name_en,
            days=days,
            photos=photos,
        )

        asked_name.additional_properties = d
        return asked_name

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
