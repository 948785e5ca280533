from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.backfill_state import BackfillState, check_backfill_state
from ..models.stage_name import StageName, check_stage_name

T = TypeVar("T", bound="Backfill")


@_attrs_define
class Backfill:
    """
    Attributes:
        id (UUID):
        stage (StageName):
        version (str): That photos are brought to.
        state (BackfillState):
        taken (int): Photos that were taken up so far.
        begun_at (datetime.datetime):
        begun_by (str):
        ended_at (datetime.datetime | None):
    """

    id: UUID
    stage: StageName
    version: str
    state: BackfillState
    taken: int
    begun_at: datetime.datetime
    begun_by: str
    ended_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        stage: str = self.stage

        version = self.version

        state: str = self.state

        taken = self.taken

        begun_at = self.begun_at.isoformat()

        begun_by = self.begun_by

        ended_at: None | str
        if isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "stage": stage,
                "version": version,
                "state": state,
                "taken": taken,
                "begun_at": begun_at,
                "begun_by": begun_by,
                "ended_at": ended_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        stage = check_stage_name(d.pop("stage"))

        version = d.pop("version")

        state = check_backfill_state(d.pop("state"))

        taken = d.pop("taken")

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

        backfill = cls(
            id=id,
            stage=stage,
            version=version,
            state=state,
            taken=taken,
            begun_at=begun_at,
            begun_by=begun_by,
            ended_at=ended_at,
        )

        backfill.additional_properties = d
        return backfill

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
