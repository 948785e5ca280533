from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RelationKind")


@_attrs_define
class RelationKind:
    """
    Attributes:
        kind (str):
        name_zh (str):
        name_en (str):
        words (list[str]):
    """

    kind: str
    name_zh: str
    name_en: str
    words: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        name_zh = self.name_zh

        name_en = self.name_en

        words = self.words

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "name_zh": name_zh,
                "name_en": name_en,
                "words": words,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        name_zh = d.pop("name_zh")

        name_en = d.pop("name_en")

        words = cast(list[str], d.pop("words"))

        relation_kind = cls(
            kind=kind,
            name_zh=name_zh,
            name_en=name_en,
            words=words,
        )

        relation_kind.additional_properties = d
        return relation_kind

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
