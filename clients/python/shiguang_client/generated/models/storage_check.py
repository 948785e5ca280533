from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.storage_check_state import StorageCheckState, check_storage_check_state

T = TypeVar("T", bound="StorageCheck")


@_attrs_define
class StorageCheck:
    """
    Attributes:
        id (UUID):
        state (StorageCheckState):
        begun_at (datetime.datetime):
        begun_by (str):
        ended_at (datetime.datetime | None):
        objects_seen (int):
        bytes_seen (int):
        photos_seen (int):
        orphans (int):
        orphan_bytes (int):
        missing_originals (int):
        missing_derived (int):
    """

    id: UUID
    state: StorageCheckState
    begun_at: datetime.datetime
    begun_by: str
    ended_at: datetime.datetime | None
    objects_seen: int
    bytes_seen: int
    photos_seen: int
    orphans: int
    orphan_bytes: int
    missing_originals: int
    missing_derived: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        state: str = self.state

        begun_at = self.begun_at.isoformat()

        begun_by = self.begun_by

        ended_at: None | str
        if isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        objects_seen = self.objects_seen

        bytes_seen = self.bytes_seen

        photos_seen = self.photos_seen

        orphans = self.orphans

        orphan_bytes = self.orphan_bytes

        missing_originals = self.missing_originals

        missing_derived = self.missing_derived

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "state": state,
                "begun_at": begun_at,
                "begun_by": begun_by,
                "ended_at": ended_at,
                "objects_seen": objects_seen,
                "bytes_seen": bytes_seen,
                "photos_seen": photos_seen,
                "orphans": orphans,
                "orphan_bytes": orphan_bytes,
                "missing_originals": missing_originals,
                "missing_derived": missing_derived,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        state = check_storage_check_state(d.pop("state"))

        begun_at = datetime.datetime.fromisoformat(d.pop("begun_at"))

        begun_by = d.pop("begun_by")

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

        objects_seen = d.pop("objects_seen")

        bytes_seen = d.pop("bytes_seen")

        photos_seen = d.pop("photos_seen")

        orphans = d.pop("orphans")

        orphan_bytes = d.pop("orphan_bytes")

        missing_originals = d.pop("missing_originals")

        missing_derived = d.pop("missing_derived")

        storage_check = cls(
            id=id,
            state=state,
            begun_at=begun_at,
            begun_by=begun_by,
            ended_at=ended_at,
            objects_seen=objects_seen,
            bytes_seen=bytes_seen,
            photos_seen=photos_seen,
            orphans=orphans,
            orphan_bytes=orphan_bytes,
            missing_originals=missing_originals,
            missing_derived=missing_derived,
        )

        storage_check.additional_properties = d
        return storage_check

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
