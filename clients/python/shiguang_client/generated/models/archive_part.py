from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ArchivePart")


@_attrs_define
class ArchivePart:
    """
    Attributes:
        number (int):
        filename (str):
        photo_count (int):
        size (int): Bytes of the ZIP file, exactly.
        url (str):
    """

    number: int
    filename: str
    photo_count: int
    size: int
    url: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        filename = self.filename

        photo_count = self.photo_count

        size = self.size

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "filename": filename,
                "photo_count": photo_count,
                "size": size,
                "url": url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        filename = d.pop("filename")

        photo_count = d.pop("photo_count")

        size = d.pop("size")

        url = d.pop("url")

        archive_part = cls(
            number=number,
            filename=filename,
            photo_count=photo_count,
            size=size,
            url=url,
        )

        archive_part.additional_properties = d
        return archive_part

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
