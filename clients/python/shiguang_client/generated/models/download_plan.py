from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.archive_part import ArchivePart
    from ..models.left_out import LeftOut


T = TypeVar("T", bound="DownloadPlan")


@_attrs_define
class DownloadPlan:
    """Of an archive that came with its parts; a large one has those so far (`is_ready`).

    Attributes:
        id (UUID):
        title (str):
        is_ready (bool): False while more parts are to come: ask for the plan again.
        photo_count (int):
        size (int): Bytes of all parts.
        expires_at (datetime.datetime):
        parts (list[ArchivePart]):
        left_out (list[LeftOut]):
        previews (list[UUID]): Photos that it has within 2048 pixels alone, because the whole picture without metadata
            was not made when it was planned. It is asked for.
        is_preparing (bool): Some of these are still being made; once none is, plan again to have them whole.
    """

    id: UUID
    title: str
    is_ready: bool
    photo_count: int
    size: int
    expires_at: datetime.datetime
    parts: list[ArchivePart]
    left_out: list[LeftOut]
    previews: list[UUID]
    is_preparing: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        title = self.title

        is_ready = self.is_ready

        photo_count = self.photo_count

        size = self.size

        expires_at = self.expires_at.isoformat()

        parts = []
        for parts_item_data in self.parts:
            parts_item = parts_item_data.to_dict()
            parts.append(parts_item)

        left_out = []
        for left_out_item_data in self.left_out:
            left_out_item = left_out_item_data.to_dict()
            left_out.append(left_out_item)

        previews = []
        for previews_item_data in self.previews:
            previews_item = str(previews_item_data)
            previews.append(previews_item)

        is_preparing = self.is_preparing

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "title": title,
                "is_ready": is_ready,
                "photo_count": photo_count,
                "size": size,
                "expires_at": expires_at,
                "parts": parts,
                "left_out": left_out,
                "previews": previews,
                "is_preparing": is_preparing,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.archive_part import ArchivePart  # noqa: PLC0415
        from ..models.left_out import LeftOut  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        title = d.pop("title")

        is_ready = d.pop("is_ready")

        photo_count = d.pop("photo_count")

        size = d.pop("size")

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

        previews = []
        _previews = d.pop("previews")
        for previews_item_data in _previews:
            previews_item = UUID(previews_item_data)

            previews.append(previews_item)

        is_preparing = d.pop("is_preparing")

        download_plan = cls(
            id=id,
            title=title,
            is_ready=is_ready,
            photo_count=photo_count,
            size=size,
            expires_at=expires_at,
            parts=parts,
            left_out=left_out,
            previews=previews,
            is_preparing=is_preparing,
        )

        download_plan.additional_properties = d
        return download_plan

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
