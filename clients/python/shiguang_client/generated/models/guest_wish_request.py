from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.upload_method import UploadMethod, check_upload_method
from ..types import UNSET, Unset

T = TypeVar("T", bound="GuestWishRequest")


@_attrs_define
class GuestWishRequest:
    """
    Attributes:
        filename (str):
        size (int): Bytes.
        sha256 (str): SHA-256 of the whole file; verified against the stored bytes.
        content_type (str | Unset):
        method (UploadMethod | Unset):
        captured_at_hint (datetime.datetime | None | Unset):
        guest_name (str | Unset): Who brings it, for the owner.
    """

    filename: str
    size: int
    sha256: str
    content_type: str | Unset = UNSET
    method: UploadMethod | Unset = UNSET
    captured_at_hint: datetime.datetime | None | Unset = UNSET
    guest_name: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        filename = self.filename

        size = self.size

        sha256 = self.sha256

        content_type = self.content_type

        method: str | Unset = UNSET
        if not isinstance(self.method, Unset):
            method = self.method

        captured_at_hint: None | str | Unset
        if isinstance(self.captured_at_hint, Unset):
            captured_at_hint = UNSET
        elif isinstance(self.captured_at_hint, datetime.datetime):
            captured_at_hint = self.captured_at_hint.isoformat()
        else:
            captured_at_hint = self.captured_at_hint

        guest_name = self.guest_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "filename": filename,
                "size": size,
                "sha256": sha256,
            }
        )
        if content_type is not UNSET:
            field_dict["content_type"] = content_type
        if method is not UNSET:
            field_dict["method"] = method
        if captured_at_hint is not UNSET:
            field_dict["captured_at_hint"] = captured_at_hint
        if guest_name is not UNSET:
            field_dict["guest_name"] = guest_name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        filename = d.pop("filename")

        size = d.pop("size")

        sha256 = d.pop("sha256")

        content_type = d.pop("content_type", UNSET)

        _method = d.pop("method", UNSET)
        method: UploadMethod | Unset
        if isinstance(_method, Unset):
            method = UNSET
        else:
            method = check_upload_method(_method)

        def _parse_captured_at_hint(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                captured_at_hint_type_0 = datetime.datetime.fromisoformat(data)

                return captured_at_hint_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        captured_at_hint = _parse_captured_at_hint(d.pop("captured_at_hint", UNSET))

        guest_name = d.pop("guest_name", UNSET)

        guest_wish_request = cls(
            filename=filename,
            size=size,
            sha256=sha256,
            content_type=content_type,
            method=method,
            captured_at_hint=captured_at_hint,
            guest_name=guest_name,
        )

        guest_wish_request.additional_properties = d
        return guest_wish_request

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
