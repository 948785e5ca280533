from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Trash")


@_attrs_define
class Trash:
    """
    Attributes:
        photos (int):
        bytes_ (int): Of the originals.
        kept_days (int | None): After which a photo is deleted for good; null: never.
    """

    photos: int
    bytes_: int
    kept_days: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        photos = self.photos

        bytes_ = self.bytes_

        kept_days: int | None
        kept_days = self.kept_days

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "photos": photos,
                "bytes": bytes_,
                "kept_days": kept_days,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        photos = d.pop("photos")

        bytes_ = d.pop("bytes")

        def _parse_kept_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        kept_days = _parse_kept_days(d.pop("kept_days"))

        trash = cls(
            photos=photos,
            bytes_=bytes_,
            kept_days=kept_days,
        )

        trash.additional_properties = d
        return trash

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
