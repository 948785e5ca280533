from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Export")


@_attrs_define
class Export:
    """
    Attributes:
        id (UUID):
        title (str):
        part_count (int): So far, while it is being planned.
        photo_count (int | None):
        size (int | None): Bytes of all parts.
        created_at (datetime.datetime):
        expires_at (datetime.datetime):
        is_ready (bool | Unset):
        includes_locked (bool | Unset):
    """

    id: UUID
    title: str
    part_count: int
    photo_count: int | None
    size: int | None
    created_at: datetime.datetime
    expires_at: datetime.datetime
    is_ready: bool | Unset = UNSET
    includes_locked: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        title = self.title

        part_count = self.part_count

        photo_count: int | None
        photo_count = self.photo_count

        size: int | None
        size = self.size

        created_at = self.created_at.isoformat()

        expires_at = self.expires_at.isoformat()

        is_ready = self.is_ready

        includes_locked = self.includes_locked

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "title": title,
                "part_count": part_count,
                "photo_count": photo_count,
                "size": size,
                "created_at": created_at,
                "expires_at": expires_at,
            }
        )
        if is_ready is not UNSET:
            field_dict["is_ready"] = is_ready
        if includes_locked is not UNSET:
            field_dict["includes_locked"] = includes_locked

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        title = d.pop("title")

        part_count = d.pop("part_count")

        def _parse_photo_count(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        photo_count = _parse_photo_count(d.pop("photo_count"))

        def _parse_size(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        size = _parse_size(d.pop("size"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        is_ready = d.pop("is_ready", UNSET)

        includes_locked = d.pop("includes_locked", UNSET)

        export = cls(
            id=id,
            title=title,
            part_count=part_count,
            photo_count=photo_count,
            size=size,
            created_at=created_at,
            expires_at=expires_at,
            is_ready=is_ready,
            includes_locked=includes_locked,
        )

        export.additional_properties = d
        return export

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
