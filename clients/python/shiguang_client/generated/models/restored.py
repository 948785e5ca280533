from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Restored")


@_attrs_define
class Restored:
    """
    Attributes:
        album_id (UUID):
        added (int): Photos that were not in it before.
        missing (list[str]): SHA-256 of photos that are not in the library.
    """

    album_id: UUID
    added: int
    missing: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        album_id = str(self.album_id)

        added = self.added

        missing = self.missing

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "album_id": album_id,
                "added": added,
                "missing": missing,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        album_id = UUID(d.pop("album_id"))

        added = d.pop("added")

        missing = cast(list[str], d.pop("missing"))

        restored = cls(
            album_id=album_id,
            added=added,
            missing=missing,
        )

        restored.additional_properties = d
        return restored

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
