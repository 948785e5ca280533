from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.lent_quality import LentQuality, check_lent_quality

T = TypeVar("T", bound="LentDownload")


@_attrs_define
class LentDownload:
    """
    Attributes:
        url (str):
        expires_at (datetime.datetime):
        quality (LentQuality):
        is_preparing (bool): The full size is being made; ask again in a second or two to have it.
    """

    url: str
    expires_at: datetime.datetime
    quality: LentQuality
    is_preparing: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        expires_at = self.expires_at.isoformat()

        quality: str = self.quality

        is_preparing = self.is_preparing

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "url": url,
                "expires_at": expires_at,
                "quality": quality,
                "is_preparing": is_preparing,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        url = d.pop("url")

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        quality = check_lent_quality(d.pop("quality"))

        is_preparing = d.pop("is_preparing")

        lent_download = cls(
            url=url,
            expires_at=expires_at,
            quality=quality,
            is_preparing=is_preparing,
        )

        lent_download.additional_properties = d
        return lent_download

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
