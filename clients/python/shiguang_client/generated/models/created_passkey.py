from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CreatedPasskey")


@_attrs_define
class CreatedPasskey:
    """
    Attributes:
        id (UUID):
        name (str):
        rp_id (str):
        is_synced (bool):
        created_at (datetime.datetime):
        last_used_at (datetime.datetime | None):
        recovery_codes (list[str]): Made with the first factor, shown this once; empty where there were some.
    """

    id: UUID
    name: str
    rp_id: str
    is_synced: bool
    created_at: datetime.datetime
    last_used_at: datetime.datetime | None
    recovery_codes: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        rp_id = self.rp_id

        is_synced = self.is_synced

        created_at = self.created_at.isoformat()

        last_used_at: None | str
        if isinstance(self.last_used_at, datetime.datetime):
            last_used_at = self.last_used_at.isoformat()
        else:
            last_used_at = self.last_used_at

        recovery_codes = self.recovery_codes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "rp_id": rp_id,
                "is_synced": is_synced,
                "created_at": created_at,
                "last_used_at": last_used_at,
                "recovery_codes": recovery_codes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        rp_id = d.pop("rp_id")

        is_synced = d.pop("is_synced")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_last_used_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_used_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_used_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_used_at = _parse_last_used_at(d.pop("last_used_at"))

        recovery_codes = cast(list[str], d.pop("recovery_codes"))

        created_passkey = cls(
            id=id,
            name=name,
            rp_id=rp_id,
            is_synced=is_synced,
            created_at=created_at,
            last_used_at=last_used_at,
            recovery_codes=recovery_codes,
        )

        created_passkey.additional_properties = d
        return created_passkey

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
