from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Link")


@_attrs_define
class Link:
    """
    Attributes:
        id (UUID):
        url (None | str): What to hand on; null where the installation's secret has changed since.
        album_id (None | UUID):
        asset_count (int | None): Photos that it shows, or is about to; null of a smart album.
        title (str):
        description (str):
        slug (None | str): Null: the address has the key alone.
        has_password (bool):
        is_guessable (bool): It has a slug, and no password: whoever guesses the slug sees the photos.
        expires_at (datetime.datetime | None):
        revoked_at (datetime.datetime | None):
        suspended_at (datetime.datetime | None): By an administrator: it shows its guests nothing until that is lifted.
        suspension_reason (str): Why, in the administrator's words.
        allows_download (bool):
        allows_upload (bool):
        includes_location (bool):
        reviews_uploads (bool):
        max_uploads (int):
        max_upload_bytes (int):
        views (int): Visits: a guest counts once in some hours.
        downloads (int):
        last_day (datetime.date | None): When somebody last came, UTC.
        waiting_uploads (int):
        created_at (datetime.datetime):
    """

    id: UUID
    url: None | str
    album_id: None | UUID
    asset_count: int | None
    title: str
    description: str
    slug: None | str
    has_password: bool
    is_guessable: bool
    expires_at: datetime.datetime | None
    revoked_at: datetime.datetime | None
    suspended_at: datetime.datetime | None
    suspension_reason: str
    allows_download: bool
    allows_upload: bool
    includes_location: bool
    reviews_uploads: bool
    max_uploads: int
    max_upload_bytes: int
    views: int
    downloads: int
    last_day: datetime.date | None
    waiting_uploads: int
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        url: None | str
        url = self.url

        album_id: None | str
        if isinstance(self.album_id, UUID):
            album_id = str(self.album_id)
        else:
            album_id = self.album_id

        asset_count: int | None
        asset_count = self.asset_count

        title = self.title

        description = self.description

        slug: None | str
        slug = self.slug

        has_password = self.has_password

        is_guessable = self.is_guessable

        expires_at: None | str
        if isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        revoked_at: None | str
        if isinstance(self.revoked_at, datetime.datetime):
            revoked_at = self.revoked_at.isoformat()
        else:
            revoked_at = self.revoked_at

        suspended_at: None | str
        if isinstance(self.suspended_at, datetime.datetime):
            suspended_at = self.suspended_at.isoformat()
        else:
            suspended_at = self.suspended_at

        suspension_reason = self.suspension_reason

        allows_download = self.allows_download

        allows_upload = self.allows_upload

        includes_location = self.includes_location

        reviews_uploads = self.reviews_uploads

        max_uploads = self.max_uploads

        max_upload_bytes = self.max_upload_bytes

        views = self.views

        downloads = self.downloads

        last_day: None | str
        if isinstance(self.last_day, datetime.date):
            last_day = self.last_day.isoformat()
        else:
            last_day = self.last_day

        waiting_uploads = self.waiting_uploads

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "url": url,
                "album_id": album_id,
                "asset_count": asset_count,
                "title": title,
                "description": description,
                "slug": slug,
                "has_password": has_password,
                "is_guessable": is_guessable,
                "expires_at": expires_at,
                "revoked_at": revoked_at,
                "suspended_at": suspended_at,
                "suspension_reason": suspension_reason,
                "allows_download": allows_download,
                "allows_upload": allows_upload,
                "includes_location": includes_location,
                "reviews_uploads": reviews_uploads,
                "max_uploads": max_uploads,
                "max_upload_bytes": max_upload_bytes,
                "views": views,
                "downloads": downloads,
                "last_day": last_day,
                "waiting_uploads": waiting_uploads,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        url = _parse_url(d.pop("url"))

        def _parse_album_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                album_id_type_0 = UUID(data)

                return album_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        album_id = _parse_album_id(d.pop("album_id"))

        def _parse_asset_count(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        asset_count = _parse_asset_count(d.pop("asset_count"))

        title = d.pop("title")

        description = d.pop("description")

        def _parse_slug(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        slug = _parse_slug(d.pop("slug"))

        has_password = d.pop("has_password")

        is_guessable = d.pop("is_guessable")

        def _parse_expires_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        expires_at = _parse_expires_at(d.pop("expires_at"))

        def _parse_revoked_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                revoked_at_type_0 = datetime.datetime.fromisoformat(data)

                return revoked_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        revoked_at = _parse_revoked_at(d.pop("revoked_at"))

        def _parse_suspended_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                suspended_at_type_0 = datetime.datetime.fromisoformat(data)

                return suspended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        suspended_at = _parse_suspended_at(d.pop("suspended_at"))

        suspension_reason = d.pop("suspension_reason")

        allows_download = d.pop("allows_download")

        allows_upload = d.pop("allows_upload")

        includes_location = d.pop("includes_location")

        reviews_uploads = d.pop("reviews_uploads")

        max_uploads = d.pop("max_uploads")

        max_upload_bytes = d.pop("max_upload_bytes")

        views = d.pop("views")

        downloads = d.pop("downloads")

        def _parse_last_day(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_day_type_0 = datetime.date.fromisoformat(data)

                return last_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        last_day = _parse_last_day(d.pop("last_day"))

        waiting_uploads = d.pop("waiting_uploads")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        link = cls(
            id=id,
            url=url,
            album_id=album_id,
            asset_count=asset_count,
            title=title,
            description=description,
            slug=slug,
            has_password=has_password,
            is_guessable=is_guessable,
            expires_at=expires_at,
            revoked_at=revoked_at,
            suspended_at=suspended_at,
            suspension_reason=suspension_reason,
            allows_download=allows_download,
            allows_upload=allows_upload,
            includes_location=includes_location,
            reviews_uploads=reviews_uploads,
            max_uploads=max_uploads,
            max_upload_bytes=max_upload_bytes,
            views=views,
            downloads=downloads,
            last_day=last_day,
            waiting_uploads=waiting_uploads,
            created_at=created_at,
        )

        link.additional_properties = d
        return link

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
