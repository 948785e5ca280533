from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.asset_kind import AssetKind, check_asset_kind
from ..models.blank import Blank, check_blank
from ..models.media_type import MediaType, check_media_type

if TYPE_CHECKING:
    from ..models.album_user import AlbumUser


T = TypeVar("T", bound="AlbumAsset")


@_attrs_define
class AlbumAsset:
    """With what the asker's album says about it.

    Attributes:
        id (UUID):
        filename (str):
        size (int): Bytes of the original.
        kind (AssetKind):
        duration_ms (int | None): Of the film, where there is one.
        media_type (Blank | MediaType):
        width (int | None): Pixels, upright, as it is shown.
        height (int | None): Pixels, upright, as it is shown.
        thumbhash (None | str): Placeholder, base64.
        dominant_color (str): #rrggbb, or empty while unknown.
        captured_at (datetime.datetime):
        captured_local_date (datetime.date): The day on the photographer's calendar.
        captured_offset_minutes (int | None): The photographer's offset from UTC, where it is known.
        caption (str):
        thumbnail_url (None | str): WebP, fits 512 x 512.
        preview_url (None | str): WebP, fits 2048 x 2048.
        animation_url (None | str): Some silent seconds of a film as WebP, fits 320 x 320.
        owner (AlbumUser): Somebody who is in an album with the asker.
        added_at (datetime.datetime):
        like_count (int):
        comment_count (int):
        is_liked (bool): By the asker.
    """

    id: UUID
    filename: str
    size: int
    kind: AssetKind
    duration_ms: int | None
    media_type: Blank | MediaType
    width: int | None
    height: int | None
    thumbhash: None | str
    dominant_color: str
    captured_at: datetime.datetime
    captured_local_date: datetime.date
    captured_offset_minutes: int | None
    caption: str
    thumbnail_url: None | str
    preview_url: None | str
    animation_url: None | str
    owner: AlbumUser
    added_at: datetime.datetime
    like_count: int
    comment_count: int
    is_liked: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        filename = self.filename

        size = self.size

        kind: str = self.kind

        duration_ms: int | None
        duration_ms = self.duration_ms

        media_type: str
        if isinstance(self.media_type, str):
            media_type = self.media_type
        else:
            media_type = self.media_type

        width: int | None
        width = self.width

        height: int | None
        height = self.height

        thumbhash: None | str
        thumbhash = self.thumbhash

        dominant_color = self.dominant_color

        captured_at = self.captured_at.isoformat()

        captured_local_date = self.captured_local_date.isoformat()

        captured_offset_minutes: int | None
        captured_offset_minutes = self.captured_offset_minutes

        caption = self.caption

        thumbnail_url: None | str
        thumbnail_url = self.thumbnail_url

        preview_url: None | str
        preview_url = self.preview_url

        animation_url: None | str
        animation_url = self.animation_url

        owner = self.owner.to_dict()

        added_at = self.added_at.isoformat()

        like_count = self.like_count

        comment_count = self.comment_count

        is_liked = self.is_liked

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "filename": filename,
                "size": size,
                "kind": kind,
                "duration_ms": duration_ms,
                "media_type": media_type,
                "width": width,
                "height": height,
                "thumbhash": thumbhash,
                "dominant_color": dominant_color,
                "captured_at": captured_at,
                "captured_local_date": captured_local_date,
                "captured_offset_minutes": captured_offset_minutes,
                "caption": caption,
                "thumbnail_url": thumbnail_url,
                "preview_url": preview_url,
                "animation_url": animation_url,
                "owner": owner,
                "added_at": added_at,
                "like_count": like_count,
                "comment_count": comment_count,
                "is_liked": is_liked,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.album_user import AlbumUser  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        filename = d.pop("filename")

        size = d.pop("size")

        kind = check_asset_kind(d.pop("kind"))

        def _parse_duration_ms(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        duration_ms = _parse_duration_ms(d.pop("duration_ms"))

        def _parse_media_type(data: object) -> Blank | MediaType:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                media_type_type_0 = check_media_type(data)

                return media_type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            media_type_type_1 = check_blank(data)

            return media_type_type_1

        media_type = _parse_media_type(d.pop("media_type"))

        def _parse_width(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        width = _parse_width(d.pop("width"))

        def _parse_height(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        height = _parse_height(d.pop("height"))

        def _parse_thumbhash(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        thumbhash = _parse_thumbhash(d.pop("thumbhash"))

        dominant_color = d.pop("dominant_color")

        captured_at = datetime.datetime.fromisoformat(d.pop("captured_at"))

        captured_local_date = datetime.date.fromisoformat(d.pop("captured_local_date"))

        def _parse_captured_offset_minutes(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        captured_offset_minutes = _parse_captured_offset_minutes(d.pop("captured_offset_minutes"))

        caption = d.pop("caption")

        def _parse_thumbnail_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        thumbnail_url = _parse_thumbnail_url(d.pop("thumbnail_url"))

        def _parse_preview_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        preview_url = _parse_preview_url(d.pop("preview_url"))

        def _parse_animation_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        animation_url = _parse_animation_url(d.pop("animation_url"))

        owner = AlbumUser.from_dict(d.pop("owner"))

        added_at = datetime.datetime.fromisoformat(d.pop("added_at"))

        like_count = d.pop("like_count")

        comment_count = d.pop("comment_count")

        is_liked = d.pop("is_liked")

        album_asset = cls(
            id=id,
            filename=filename,
            size=size,
            kind=kind,
            duration_ms=duration_ms,
            media_type=media_type,
            width=width,
            height=height,
            thumbhash=thumbhash,
            dominant_color=dominant_color,
            captured_at=captured_at,
            captured_local_date=captured_local_date,
            captured_offset_minutes=captured_offset_minutes,
            caption=caption,
            thumbnail_url=thumbnail_url,
            preview_url=preview_url,
            animation_url=animation_url,
            owner=owner,
            added_at=added_at,
            like_count=like_count,
            comment_count=comment_count,
            is_liked=is_liked,
        )

        album_asset.additional_properties = d
        return album_asset

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
