from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.upload_method import UploadMethod, check_upload_method
from ..models.upload_state import UploadState, check_upload_state

T = TypeVar("T", bound="PendingUpload")


@_attrs_define
class PendingUpload:
    """
    Attributes:
        id (UUID):
        state (UploadState):
        method (UploadMethod):
        filename (str):
        size (int):
        sha256 (str):
        created_at (datetime.datetime):
        expires_at (datetime.datetime):
    """

    id: UUID
    state: UploadState
    method: UploadMethod
    filename: str
    size: int
    sha256: str
    created_at: datetime.datetime
    expires_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        state: str = self.state

        method: str = self.method

        filename = self.filename

        size = self.size

        sha256 = self.sha256

        created_at = self.created_at.isoformat()

        expires_at = self.expires_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "state": state,
                "method": method,
                "filename": filename,
                "size": size,
                "sha256": sha256,
                "created_at": created_at,
                "expires_at": expires_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        state = check_upload_state(d.pop("state"))

        method = check_upload_method(d.pop("method"))

        filename = d.pop("filename")

        size = d.pop("size")

        sha256 = d.pop("sha256")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        pending_upload = cls(
            id=id,
            state=state,
            method=method,
            filename=filename,
            size=size,
            sha256=sha256,
            created_at=created_at,
            expires_at=expires_at,
        )

        pending_upload.additional_properties = d
        return pending_upload

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
