from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sent_file_state import SentFileState, check_sent_file_state
from ..models.upload_method import UploadMethod, check_upload_method

if TYPE_CHECKING:
    from ..models.part import Part
    from ..models.presigned_request import PresignedRequest
    from ..models.stored_part import StoredPart


T = TypeVar("T", bound="SentFile")


@_attrs_define
class SentFile:
    """Without a word on whether the owner's library held the bytes before.

    Attributes:
        id (UUID):
        state (SentFileState):
        method (UploadMethod):
        request (None | PresignedRequest): With `put` and `post`: carries the whole file.
        part_size (int | None): Of each part but the last.
        parts (list[Part]): The first 100 parts that have not arrived.
        stored_parts (list[StoredPart]): Parts that have arrived.
        expires_at (datetime.datetime):
    """

    id: UUID
    state: SentFileState
    method: UploadMethod
    request: None | PresignedRequest
    part_size: int | None
    parts: list[Part]
    stored_parts: list[StoredPart]
    expires_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.presigned_request import PresignedRequest  # noqa: PLC0415

        id = str(self.id)

        state: str = self.state

        method: str = self.method

        request: dict[str, Any] | None
        if isinstance(self.request, PresignedRequest):
            request = self.request.to_dict()
        else:
            request = self.request

        part_size: int | None
        part_size = self.part_size

        parts = []
        for parts_item_data in self.parts:
            parts_item = parts_item_data.to_dict()
            parts.append(parts_item)

        stored_parts = []
        for stored_parts_item_data in self.stored_parts:
            stored_parts_item = stored_parts_item_data.to_dict()
            stored_parts.append(stored_parts_item)

        expires_at = self.expires_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "state": state,
                "method": method,
                "request": request,
                "part_size": part_size,
                "parts": parts,
                "stored_parts": stored_parts,
                "expires_at": expires_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.part import Part  # noqa: PLC0415
        from ..models.presigned_request import PresignedRequest  # noqa: PLC0415
        from ..models.stored_part import StoredPart  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        state = check_sent_file_state(d.pop("state"))

        method = check_upload_method(d.pop("method"))

        def _parse_request(data: object) -> None | PresignedRequest:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                request_type_0 = PresignedRequest.from_dict(data)

                return request_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PresignedRequest, data)

        request = _parse_request(d.pop("request"))

        def _parse_part_size(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        part_size = _parse_part_size(d.pop("part_size"))

        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:
            parts_item = Part.from_dict(parts_item_data)

            parts.append(parts_item)

        stored_parts = []
        _stored_parts = d.pop("stored_parts")
        for stored_parts_item_data in _stored_parts:
            stored_parts_item = StoredPart.from_dict(stored_parts_item_data)

            stored_parts.append(stored_parts_item)

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        sent_file = cls(
            id=id,
            state=state,
            method=method,
            request=request,
            part_size=part_size,
            parts=parts,
            stored_parts=stored_parts,
            expires_at=expires_at,
        )

        sent_file.additional_properties = d
        return sent_file

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
