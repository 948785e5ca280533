from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewLinkRequest")


@_attrs_define
class NewLinkRequest:
    """
    Attributes:
        title (str | Unset):
        description (str | Unset):
        slug (None | str | Unset): A name in place of the key in `url`: letters a to z, digits and single hyphens.
            Others can guess it, so set a password too. Null takes it away, and the key stays.
        password (None | str | Unset): Null takes it away. A new one ends the sessions of all guests.
        expires_at (datetime.datetime | None | Unset): Null: it holds until it is revoked.
        allows_download (bool | Unset):
        allows_upload (bool | Unset): Guests may add photos, into your library and quota.
        includes_location (bool | Unset): Guests see where photos were taken, and download originals.
        reviews_uploads (bool | Unset): Guests' photos are shown once you have approved them.
        max_uploads (int | Unset): Files that guests may add in all; 200 unless it is said.
        max_upload_bytes (int | Unset): The same in bytes; 2147483648 unless it is said.
        album_id (None | Unset | UUID): An album that you manage.
        assets (list[UUID] | Unset): Or photos of your library; more can be added later.
    """

    title: str | Unset = UNSET
    description: str | Unset = UNSET
    slug: None | str | Unset = UNSET
    password: None | str | Unset = UNSET
    expires_at: datetime.datetime | None | Unset = UNSET
    allows_download: bool | Unset = UNSET
    allows_upload: bool | Unset = UNSET
    includes_location: bool | Unset = UNSET
    reviews_uploads: bool | Unset = UNSET
    max_uploads: int | Unset = UNSET
    max_upload_bytes: int | Unset = UNSET
    album_id: None | Unset | UUID = UNSET
    assets: list[UUID] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        description = self.description

        slug: None | str | Unset
        if isinstance(self.slug, Unset):
            slug = UNSET
        else:
            slug = self.slug

        password: None | str | Unset
        if isinstance(self.password, Unset):
            password = UNSET
        else:
            password = self.password

        expires_at: None | str | Unset
        if isinstance(self.expires_at, Unset):
            expires_at = UNSET
        elif isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        allows_download = self.allows_download

        allows_upload = self.allows_upload

        includes_location = self.includes_location

        reviews_uploads = self.reviews_uploads

        max_uploads = self.max_uploads

        max_upload_bytes = self.max_upload_bytes

        album_id: None | str | Unset
        if isinstance(self.album_id, Unset):
            album_id = UNSET
        elif isinstance(self.album_id, UUID):
            album_id = str(self.album_id)
        else:
            album_id = self.album_id

        assets: list[str] | Unset = UNSET
        if not isinstance(self.assets, Unset):
            assets = []
            for assets_item_data in self.assets:
                assets_item = str(assets_item_data)
                assets.append(assets_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if description is not UNSET:
            field_dict["description"] = description
        if slug is not UNSET:
            field_dict["slug"] = slug
        if password is not UNSET:
            field_dict["password"] = password
        if expires_at is not UNSET:
            field_dict["expires_at"] = expires_at
        if allows_download is not UNSET:
            field_dict["allows_download"] = allows_download
        if allows_upload is not UNSET:
            field_dict["allows_upload"] = allows_upload
        if includes_location is not UNSET:
            field_dict["includes_location"] = includes_location
        if reviews_uploads is not UNSET:
            field_dict["reviews_uploads"] = reviews_uploads
        if max_uploads is not UNSET:
            field_dict["max_uploads"] = max_uploads
        if max_upload_bytes is not UNSET:
            field_dict["max_upload_bytes"] = max_upload_bytes
        if album_id is not UNSET:
            field_dict["album_id"] = album_id
        if assets is not UNSET:
            field_dict["assets"] = assets

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title", UNSET)

        description = d.pop("description", UNSET)

        def _parse_slug(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        slug = _parse_slug(d.pop("slug", UNSET))

        def _parse_password(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        password = _parse_password(d.pop("password", UNSET))

        def _parse_expires_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        expires_at = _parse_expires_at(d.pop("expires_at", UNSET))

        allows_download = d.pop("allows_download", UNSET)

        allows_upload = d.pop("allows_upload", UNSET)

        includes_location = d.pop("includes_location", UNSET)

        reviews_uploads = d.pop("reviews_uploads", UNSET)

        max_uploads = d.pop("max_uploads", UNSET)

        max_upload_bytes = d.pop("max_upload_bytes", UNSET)

        def _parse_album_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                album_id_type_0 = UUID(data)

                return album_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        album_id = _parse_album_id(d.pop("album_id", UNSET))

        _assets = d.pop("assets", UNSET)
        assets: list[UUID] | Unset = UNSET
        if _assets is not UNSET:
            assets = []
            for assets_item_data in _assets:
                assets_item = UUID(assets_item_data)

                assets.append(assets_item)

        new_link_request = cls(
            title=title,
            description=description,
            slug=slug,
            password=password,
            expires_at=expires_at,
            allows_download=allows_download,
            allows_upload=allows_upload,
            includes_location=includes_location,
            reviews_uploads=reviews_uploads,
            max_uploads=max_uploads,
            max_upload_bytes=max_upload_bytes,
            album_id=album_id,
            assets=assets,
        )

        new_link_request.additional_properties = d
        return new_link_request

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
