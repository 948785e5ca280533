from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Shared")


@_attrs_define
class Shared:
    """
    Attributes:
        title (str):
        description (str):
        owner_name (str):
        asset_count (int | None): Null: nobody counts them.
        is_arranged (bool): The photos come as somebody arranged them, rather than day by day.
        allows_download (bool):
        allows_upload (bool):
        reviews_uploads (bool): What guests bring is shown once the owner has looked at it.
        includes_location (bool):
        has_password (bool):
        expires_at (datetime.datetime | None):
    """

    title: str
    description: str
    owner_name: str
    asset_count: int | None
    is_arranged: bool
    allows_download: bool
    allows_upload: bool
    reviews_uploads: bool
    includes_location: bool
    has_password: bool
    expires_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        description = self.description

        owner_name = self.owner_name

        asset_count: int | None
        asset_count = self.asset_count

        is_arranged = self.is_arranged

        allows_download = self.allows_download

        allows_upload = self.allows_upload

        reviews_uploads = self.reviews_uploads

        includes_location = self.includes_location

        has_password = self.has_password

        expires_at: None | str
        if isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "title": title,
                "description": description,
                "owner_name": owner_name,
                "asset_count": asset_count,
                "is_arranged": is_arranged,
                "allows_download": allows_download,
                "allows_upload": allows_upload,
                "reviews_uploads": reviews_uploads,
                "includes_location": includes_location,
                "has_password": has_password,
                "expires_at": expires_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title")

        description = d.pop("description")

        owner_name = d.pop("owner_name")

        def _parse_asset_count(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        asset_count = _parse_asset_count(d.pop("asset_count"))

        is_arranged = d.pop("is_arranged")

        allows_download = d.pop("allows_download")

        allows_upload = d.pop("allows_upload")

        reviews_uploads = d.pop("reviews_uploads")

        includes_location = d.pop("includes_location")

        has_password = d.pop("has_password")

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

        shared = cls(
            title=title,
            description=description,
            owner_name=owner_name,
            asset_count=asset_count,
            is_arranged=is_arranged,
            allows_download=allows_download,
            allows_upload=allows_upload,
            reviews_uploads=reviews_uploads,
            includes_location=includes_location,
            has_password=has_password,
            expires_at=expires_at,
        )

        shared.additional_properties = d
        return shared

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
