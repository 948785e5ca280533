from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.guest_upload_state import GuestUploadState, check_guest_upload_state

T = TypeVar("T", bound="GuestUpload")


@_attrs_define
class GuestUpload:
    """
    Attributes:
        id (UUID):
        asset_id (None | UUID):
        filename (str):
        size (int): Bytes.
        guest_name (str): As the guest says.
        state (GuestUploadState):
        was_known (bool): Your library held the same file already; refusing leaves it alone.
        created_at (datetime.datetime):
    """

    id: UUID
    asset_id: None | UUID
    filename: str
    size: int
    guest_name: str
    state: GuestUploadState
    was_known: bool
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        asset_id: None | str
        if isinstance(self.asset_id, UUID):
            asset_id = str(self.asset_id)
        else:
            asset_id = self.asset_id

        filename = self.filename

        size = self.size

        guest_name = self.guest_name

        state: str = self.state

        was_known = self.was_known

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "asset_id": asset_id,
                "filename": filename,
                "size": size,
                "guest_name": guest_name,
                "state": state,
                "was_known": was_known,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

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

        filename = d.pop("filename")

        size = d.pop("size")

        guest_name = d.pop("guest_name")

        state = check_guest_upload_state(d.pop("state"))

        was_known = d.pop("was_known")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        guest_upload = cls(
            id=id,
            asset_id=asset_id,
            filename=filename,
            size=size,
            guest_name=guest_name,
            state=state,
            was_known=was_known,
            created_at=created_at,
        )

        guest_upload.additional_properties = d
        return guest_upload

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
