from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.location import Location


T = TypeVar("T", bound="SharedAsset")


@_attrs_define
class SharedAsset:
    """Context `shows_location`: tells of a photo whether its location is shared too.

    Attributes:
        id (UUID):
        media_type (str):
        width (int | None): Pixels, upright, as it is shown.
        height (int | None): Pixels, upright, as it is shown.
        thumbhash (None | str): Placeholder, base64.
        dominant_color (str): #rrggbb, or empty while unknown.
        captured_at (datetime.datetime):
        captured_local_date (datetime.date): The day on the photographer's calendar.
        caption (str):
        location (Location | None): Null unless locations are shared.
        thumbnail_url (None | str): WebP, fits 512 x 512.
        preview_url (None | str): WebP, fits 2048 x 2048.
        playback_url (None | str): MP4, of a film.
    """

    id: UUID
    media_type: str
    width: int | None
    height: int | None
    thumbhash: None | str
    dominant_color: str
    captured_at: datetime.datetime
    captured_local_date: datetime.date
    caption: str
    location: Location | None
    thumbnail_url: None | str
    preview_url: None | str
    playback_url: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.location import Location  # noqa: PLC0415

        id = str(self.id)

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

        caption = self.caption

        location: dict[str, Any] | None
        if isinstance(self.location, Location):
            location = self.location.to_dict()
        else:
            location = self.location

        thumbnail_url: None | str
        thumbnail_url = self.thumbnail_url

        preview_url: None | str
        preview_url = self.preview_url

        playback_url: None | str
        playback_url = self.playback_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "media_type": media_type,
                "width": width,
                "height": height,
                "thumbhash": thumbhash,
                "dominant_color": dominant_color,
                "captured_at": captured_at,
                "captured_local_date": captured_local_date,
                "caption": caption,
                "location": location,
                "thumbnail_url": thumbnail_url,
                "preview_url": preview_url,
                "playback_url": playback_url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.location import Location  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        media_type = d.pop("media_type")

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

        caption = d.pop("caption")

        def _parse_location(data: object) -> Location | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                location_type_0 = Location.from_dict(data)

                return location_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Location | None, data)

        location = _parse_location(d.pop("location"))

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

        def _parse_playback_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        playback_url = _parse_playback_url(d.pop("playback_url"))

        shared_asset = cls(
            id=id,
            media_type=media_type,
            width=width,
            height=height,
            thumbhash=thumbhash,
            dominant_color=dominant_color,
            captured_at=captured_at,
            captured_local_date=captured_local_date,
            caption=caption,
            location=location,
            thumbnail_url=thumbnail_url,
            preview_url=preview_url,
            playback_url=playback_url,
        )

        shared_asset.additional_properties = d
        return shared_asset

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
