from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.backup_state import BackupState, check_backup_state

T = TypeVar("T", bound="Backup")


@_attrs_define
class Backup:
    """
    Attributes:
        id (UUID):
        state (BackupState):
        requested_at (datetime.datetime):
        requested_by (str):
        begun_at (datetime.datetime | None):
        ended_at (datetime.datetime | None):
        place (str):
        size (int | None):
        sha256 (str):
        error (str):
        checked_at (datetime.datetime | None):
        check_error (str):
    """

    id: UUID
    state: BackupState
    requested_at: datetime.datetime
    requested_by: str
    begun_at: datetime.datetime | None
    ended_at: datetime.datetime | None
    place: str
    size: int | None
    sha256: str
    error: str
    checked_at: datetime.datetime | None
    check_error: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        state: str = self.state

        requested_at = self.requested_at.isoformat()

        requested_by = self.requested_by

        begun_at: None | str
        if isinstance(self.begun_at, datetime.datetime):
            begun_at = self.begun_at.isoformat()
        else:
            begun_at = self.begun_at

        ended_at: None | str
        if isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        place = self.place

        size: int | None
        size = self.size

        sha256 = self.sha256

        error = self.error

        checked_at: None | str
        if isinstance(self.checked_at, datetime.datetime):
            checked_at = self.checked_at.isoformat()
        else:
            checked_at = self.checked_at

        check_error = self.check_error

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "state": state,
                "requested_at": requested_at,
                "requested_by": requested_by,
                "begun_at": begun_at,
                "ended_at": ended_at,
                "place": place,
                "size": size,
                "sha256": sha256,
                "error": error,
                "checked_at": checked_at,
                "check_error": check_error,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        state = check_backup_state(d.pop("state"))

        requested_at = datetime.datetime.fromisoformat(d.pop("requested_at"))

        requested_by = d.pop("requested_by")

        def _parse_begun_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                begun_at_type_0 = datetime.datetime.fromisoformat(data)

                return begun_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        begun_at = _parse_begun_at(d.pop("begun_at"))

        def _parse_ended_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_at_type_0 = datetime.datetime.fromisoformat(data)

                return ended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        ended_at = _parse_ended_at(d.pop("ended_at"))

        place = d.pop("place")

        def _parse_size(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        size = _parse_size(d.pop("size"))

        sha256 = d.pop("sha256")

        error = d.pop("error")

        def _parse_checked_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                checked_at_type_0 = datetime.datetime.fromisoformat(data)

                return checked_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        checked_at = _parse_checked_at(d.pop("checked_at"))

        check_error = d.pop("check_error")

        backup = cls(
            id=id,
            state=state,
            requested_at=requested_at,
            requested_by=requested_by,
            begun_at=begun_at,
            ended_at=ended_at,
            place=place,
            size=size,
            sha256=sha256,
            error=error,
            checked_at=checked_at,
            check_error=check_error,
        )

        backup.additional_properties = d
        return backup

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
