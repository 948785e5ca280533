from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AssetTag")


@_attrs_define
class AssetTag:
    """
    Attributes:
        slug (str):
        name_en (str):
        name_zh (str):
        parent (None | str):
        confidence (float | None): The network's, 0 to 1; null where it did not find the tag.
        is_confirmed (bool): The owner said so.
    """

    slug: str
    name_en: str
    name_zh: str
    parent: None | str
    confidence: float | None
    is_confirmed: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        slug = self.slug

        name_en = self.name_en

        name_zh = self.name_zh

        parent: None | str
        parent = self.parent

        confidence: float | None
        confidence = self.confidence

        is_confirmed = self.is_confirmed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "slug": slug,
                "name_en": name_en,
                "name_zh": name_zh,
                "parent": parent,
                "confidence": confidence,
                "is_confirmed": is_confirmed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        slug = d.pop("slug")

        name_en = d.pop("name_en")

        name_zh = d.pop("name_zh")

        def _parse_parent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parent = _parse_parent(d.pop("parent"))

        def _parse_confidence(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        confidence = _parse_confidence(d.pop("confidence"))

        is_confirmed = d.pop("is_confirmed")

        asset_tag = cls(
            slug=slug,
            name_en=name_en,
            name_zh=name_zh,
            parent=parent,
            confidence=confidence,
            is_confirmed=is_confirmed,
        )

        asset_tag.additional_properties = d
        return asset_tag

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
