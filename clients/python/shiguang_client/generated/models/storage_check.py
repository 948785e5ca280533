from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.storage_check_state import StorageCheckState, check_storage_check_state
from ..types import UNSET, Unset

T = TypeVar("T", bound="StorageCheck")


@_attrs_define
class StorageCheck:
    """
    Attributes:
        id (UUID):
        state (StorageCheckState):
        begun_at (datetime.datetime):
        begun_by (str):
        ended_at (datetime.datetime | None | Unset):
        objects_seen (int | Unset):
        bytes_seen (int | Unset):
        photos_seen (int | Unset):
        orphans (int | Unset):
        orphan_bytes (int | Unset):
        missing_originals (int | Unset):
        missing_derived (int | Unset):
    """

    id: UUID
    state: StorageCheckState
    begun_at: datetime.datetime
    begun_by: str
    ended_at: datetime.datetime | None | Unset = UNSET
    objects_seen: int | Unset = UNSET
    bytes_seen: int | Unset = UNSET
    photos_seen: int | Unset = UNSET
    orphans: int | Unset = UNSET
    orphan_bytes: int | Unset = UNSET
    missing_originals: int | Unset = UNSET
    missing_derived: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        state: str = self.state

        begun_at = self.begun_at.isoformat()

        begun_by = self.begun_by

        ended_at: None | str | Unset
        if isinstance(self.ended_at, Unset):
            ended_at = UNSET
        elif isinstance(self.ended_at, datetime.datetime):
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
            }
        )
        if ended_at is not UNSET:
            field_dict["ended_at"] = ended_at
        if objects_seen is not UNSET:
            field_dict["objects_seen"] = objects_seen
        if bytes_seen is not UNSET:
            field_dict["bytes_seen"] = bytes_seen
        if photos_seen is not UNSET:
            field_dict["photos_seen"] = photos_seen
        if orphans is not UNSET:
            field_dict["orphans"] = orphans
        if orphan_bytes is not UNSET:
            field_dict["orphan_bytes"] = orphan_bytes
        if missing_originals is not UNSET:
            field_dict["missing_originals"] = missing_originals
        if missing_derived is not UNSET:
            field_dict["missing_derived"] = missing_derived

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        state = check_storage_check_state(d.pop("state"))

        begun_at = datetime.datetime.fromisoformat(d.pop("begun_at"))

        begun_by = d.pop("begun_by")

        def _parse_ended_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_at_type_0 = datetime.datetime.fromisoformat(data)

                return ended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        ended_at = _parse_ended_at(d.pop("ended_at", UNSET))

        objects_seen = d.pop("objects_seen", UNSET)

        bytes_seen = d.pop("bytes_seen", UNSET)

        photos_seen = d.pop("photos_seen", UNSET)

        orphans = d.pop("orphans", UNSET)

        orphan_bytes = d.pop("orphan_bytes", UNSET)

        missing_originals = d.pop("missing_originals", UNSET)

        missing_derived = d.pop("missing_derived", UNSET)

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
