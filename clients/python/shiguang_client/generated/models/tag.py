from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Tag")


@_attrs_define
class Tag:
    """
    Attributes:
        slug (str):
        name_en (str):
        name_zh (str):
        parent (None | str): The slug of what it is a kind of.
        is_own (bool): A word that the owner made up.
        count (int): Photos that bear it, or any kind of it.
    """

    slug: str
    name_en: str
    name_zh: str
    parent: None | str
    is_own: bool
    count: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        slug = self.slug

        name_en = self.name_en

        name_zh = self.name_zh

        parent: None | str
        parent = self.parent

        is_own = self.is_own

        count = self.count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "slug": slug,
                "name_en": name_en,
                "name_zh": name_zh,
                "parent": parent,
                "is_own": is_own,
                "count": count,
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

        is_own = d.pop("is_own")

        count = d.pop("count")

        tag = cls(
            slug=slug,
            name_en=name_en,
            name_zh=name_zh,
            parent=parent,
            is_own=is_own,
            count=count,
        )

        tag.additional_properties = d
        return tag

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
