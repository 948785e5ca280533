from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="OverseenAlbum")


@_attrs_define
class OverseenAlbum:
    """
    Attributes:
        id (UUID):
        title (str):
        is_smart (bool): It shows what its rule finds.
        asset_count (int | None): Photos of the member's own in it; null of a smart album.
        cover_url (None | str): Where it is a photo of the member's own. WebP, fits 512 x 512.
        created_at (datetime.datetime):
    """

    id: UUID
    title: str
    is_smart: bool
    asset_count: int | None
    cover_url: None | str
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        title = self.title

        is_smart = self.is_smart

        asset_count: int | None
        asset_count = self.asset_count

        cover_url: None | str
        cover_url = self.cover_url

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "title": title,
                "is_smart": is_smart,
                "asset_count": asset_count,
                "cover_url": cover_url,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        title = d.pop("title")

        is_smart = d.pop("is_smart")

        def _parse_asset_count(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        asset_count = _parse_asset_count(d.pop("asset_count"))

        def _parse_cover_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        cover_url = _parse_cover_url(d.pop("cover_url"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        overseen_album = cls(
            id=id,
            title=title,
            is_smart=is_smart,
            asset_count=asset_count,
            cover_url=cover_url,
            created_at=created_at,
        )

        overseen_album.additional_properties = d
        return overseen_album

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
