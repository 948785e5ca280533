from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AlbumCover")


@_attrs_define
class AlbumCover:
    """As its owner has cropped it: the album's members look at it too.

    Attributes:
        asset_id (UUID):
        thumbhash (None | str): Placeholder, base64.
        dominant_color (str): #rrggbb, or empty while unknown.
        thumbnail_url (None | str): WebP, fits 512 x 512.
    """

    asset_id: UUID
    thumbhash: None | str
    dominant_color: str
    thumbnail_url: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asset_id = str(self.asset_id)

        thumbhash: None | str
        thumbhash = self.thumbhash

        dominant_color = self.dominant_color

        thumbnail_url: None | str
        thumbnail_url = self.thumbnail_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "asset_id": asset_id,
                "thumbhash": thumbhash,
                "dominant_color": dominant_color,
                "thumbnail_url": thumbnail_url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        asset_id = UUID(d.pop("asset_id"))

        def _parse_thumbhash(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        thumbhash = _parse_thumbhash(d.pop("thumbhash"))

        dominant_color = d.pop("dominant_color")

        def _parse_thumbnail_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        thumbnail_url = _parse_thumbnail_url(d.pop("thumbnail_url"))

        album_cover = cls(
            asset_id=asset_id,
            thumbhash=thumbhash,
            dominant_color=dominant_color,
            thumbnail_url=thumbnail_url,
        )

        album_cover.additional_properties = d
        return album_cover

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
