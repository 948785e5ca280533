from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.archive_part import ArchivePart
    from ..models.left_out import LeftOut


T = TypeVar("T", bound="ExportDetail")


@_attrs_define
class ExportDetail:
    """Of an archive that came with its parts; a large one has those so far (`is_ready`).

    Attributes:
        id (UUID):
        title (str):
        photo_count (int):
        size (int): Bytes of all parts.
        created_at (datetime.datetime):
        expires_at (datetime.datetime):
        parts (list[ArchivePart]):
        left_out (list[LeftOut]):
        is_ready (bool | Unset):
        includes_locked (bool | Unset):
    """

    id: UUID
    title: str
    photo_count: int
    size: int
    created_at: datetime.datetime
    expires_at: datetime.datetime
    parts: list[ArchivePart]
    left_out: list[LeftOut]
    is_ready: bool | Unset = UNSET
    includes_locked: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        title = self.title

        photo_count = self.photo_count

        size = self.size

        created_at = self.created_at.isoformat()

        expires_at = self.expires_at.isoformat()

        parts = []
        for parts_item_data in self.parts:
            parts_item = parts_item_data.to_dict()
            parts.append(parts_item)

        left_out = []
        for left_out_item_data in self.left_out:
            left_out_item = left_out_item_data.to_dict()
            left_out.append(left_out_item)

        is_ready = self.is_ready

        includes_locked = self.includes_locked

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "title": title,
                "photo_count": photo_count,
                "size": size,
                "created_at": created_at,
                "expires_at": expires_at,
                "parts": parts,
                "left_out": left_out,
            }
        )
        if is_ready is not UNSET:
            field_dict["is_ready"] = is_ready
        if includes_locked is not UNSET:
            field_dict["includes_locked"] = includes_locked

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.archive_part import ArchivePart  # noqa: PLC0415
        from ..models.left_out import LeftOut  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        title = d.pop("title")

        photo_count = d.pop("photo_count")

        size = d.pop("size")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:
            parts_item = ArchivePart.from_dict(parts_item_data)

            parts.append(parts_item)

        left_out = []
        _left_out = d.pop("left_out")
        for left_out_item_data in _left_out:
            left_out_item = LeftOut.from_dict(left_out_item_data)

            left_out.append(left_out_item)

        is_ready = d.pop("is_ready", UNSET)

        includes_locked = d.pop("includes_locked", UNSET)

        export_detail = cls(
            id=id,
            title=title,
            photo_count=photo_count,
            size=size,
            created_at=created_at,
            expires_at=expires_at,
            parts=parts,
            left_out=left_out,
            is_ready=is_ready,
            includes_locked=includes_locked,
        )

        export_detail.additional_properties = d
        return export_detail

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
