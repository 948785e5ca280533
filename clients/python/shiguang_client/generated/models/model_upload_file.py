from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.part import Part
    from ..models.stored_part import StoredPart


T = TypeVar("T", bound="ModelUploadFile")


@_attrs_define
class ModelUploadFile:
    """
    Attributes:
        name (str):
        size (int):
        sha256 (str):
        part_size (int): Of each part but the last.
        stored_parts (list[StoredPart]): That have arrived.
        parts (list[Part]): The first 100 that have not arrived.
    """

    name: str
    size: int
    sha256: str
    part_size: int
    stored_parts: list[StoredPart]
    parts: list[Part]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        size = self.size

        sha256 = self.sha256

        part_size = self.part_size

        stored_parts = []
        for stored_parts_item_data in self.stored_parts:
            stored_parts_item = stored_parts_item_data.to_dict()
            stored_parts.append(stored_parts_item)

        parts = []
        for parts_item_data in self.parts:
            parts_item = parts_item_data.to_dict()
            parts.append(parts_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "size": size,
                "sha256": sha256,
                "part_size": part_size,
                "stored_parts": stored_parts,
                "parts": parts,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.part import Part  # noqa: PLC0415
        from ..models.stored_part import StoredPart  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        size = d.pop("size")

        sha256 = d.pop("sha256")

        part_size = d.pop("part_size")

        stored_parts = []
        _stored_parts = d.pop("stored_parts")
        for stored_parts_item_data in _stored_parts:
            stored_parts_item = StoredPart.from_dict(stored_parts_item_data)

            stored_parts.append(stored_parts_item)

        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:
            parts_item = Part.from_dict(parts_item_data)

            parts.append(parts_item)

        model_upload_file = cls(
            name=name,
            size=size,
            sha256=sha256,
            part_size=part_size,
            stored_parts=stored_parts,
            parts=parts,
        )

        model_upload_file.additional_properties = d
        return model_upload_file

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
