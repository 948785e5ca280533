from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.upload_method import UploadMethod, check_upload_method
from ..models.upload_state import UploadState, check_upload_state

if TYPE_CHECKING:
    from ..models.part import Part
    from ..models.presigned_request import PresignedRequest
    from ..models.stored_part import StoredPart


T = TypeVar("T", bound="Upload")


@_attrs_define
class Upload:
    """
    Attributes:
        id (None | UUID): Null when the library held the bytes already.
        state (UploadState):
        method (None | UploadMethod):
        request (None | PresignedRequest): With `put` and `post`: carries the whole file.
        part_size (int | None): Of each part but the last.
        parts (list[Part]): The first 100 parts that have not arrived.
        stored_parts (list[StoredPart]): Parts that have arrived.
        expires_at (datetime.datetime | None):
        asset_id (None | UUID): The photo that holds the bytes, once there is one.
        trashed (bool): That photo is in the trash.
    """

    id: None | UUID
    state: UploadState
    method: None | UploadMethod
    request: None | PresignedRequest
    part_size: int | None
    parts: list[Part]
    stored_parts: list[StoredPart]
    expires_at: datetime.datetime | None
    asset_id: None | UUID
    trashed: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.presigned_request import PresignedRequest  # noqa: PLC0415

        id: None | str
        if isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        state: str = self.state

        method: None | str
        if isinstance(self.method, str):
            method = self.method
        else:
            method = self.method

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

        expires_at: None | str
        if isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        asset_id: None | str
        if isinstance(self.asset_id, UUID):
            asset_id = str(self.asset_id)
        else:
            asset_id = self.asset_id

        trashed = self.trashed

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
                "asset_id": asset_id,
                "trashed": trashed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.part import Part  # noqa: PLC0415
        from ..models.presigned_request import PresignedRequest  # noqa: PLC0415
        from ..models.stored_part import StoredPart  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)

                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        id = _parse_id(d.pop("id"))

        state = check_upload_state(d.pop("state"))

        def _parse_method(data: object) -> None | UploadMethod:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                method_type_0 = check_upload_method(data)

                return method_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UploadMethod, data)

        method = _parse_method(d.pop("method"))

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

        def _parse_asset_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                asset_id_type_0 = UUID(data)

                return asset_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        asset_id = _parse_asset_id(d.pop("asset_id"))

        trashed = d.pop("trashed")

        upload = cls(
            id=id,
            state=state,
            method=method,
            request=request,
            part_size=part_size,
            parts=parts,
            stored_parts=stored_parts,
            expires_at=expires_at,
            asset_id=asset_id,
            trashed=trashed,
        )

        upload.additional_properties = d
        return upload

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
