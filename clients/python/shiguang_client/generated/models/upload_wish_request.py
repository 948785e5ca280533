from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.upload_lane import UploadLane, check_upload_lane
from ..models.upload_method import UploadMethod, check_upload_method
from ..types import UNSET, Unset

T = TypeVar("T", bound="UploadWishRequest")


@_attrs_define
class UploadWishRequest:
    """
    Attributes:
        filename (str): Only the last component of a path is kept, cut to 255 bytes of UTF-8.
        size (int): Bytes.
        sha256 (str): SHA-256 of the whole file; verified against the stored bytes.
        content_type (str | Unset): A hint for the store; what a photo is, its bytes decide.
        method (UploadMethod | Unset):
        captured_at_hint (datetime.datetime | None | Unset): The file's modification time; ignored when it is absurd.
        lane (UploadLane | Unset):
    """

    filename: str
    size: int
    sha256: str
    content_type: str | Unset = UNSET
    method: UploadMethod | Unset = UNSET
    captured_at_hint: datetime.datetime | None | Unset = UNSET
    lane: UploadLane | Unset = UNSET
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

        lane: str | Unset = UNSET
        if not isinstance(self.lane, Unset):
            lane = self.lane

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
        if lane is not UNSET:
            field_dict["lane"] = lane

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

        _lane = d.pop("lane", UNSET)
        lane: UploadLane | Unset
        if isinstance(_lane, Unset):
            lane = UNSET
        else:
            lane = check_upload_lane(_lane)

        upload_wish_request = cls(
            filename=filename,
            size=size,
            sha256=sha256,
            content_type=content_type,
            method=method,
            captured_at_hint=captured_at_hint,
            lane=lane,
        )

        upload_wish_request.additional_properties = d
        return upload_wish_request

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
