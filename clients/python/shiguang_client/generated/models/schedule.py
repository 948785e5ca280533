from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Schedule")


@_attrs_define
class Schedule:
    """
    Attributes:
        next_at (datetime.datetime | None):
        changed_at (datetime.datetime):
        changed_by (str):
        cron (str | Unset): Five fields, in UTC. Default: ''.
        every_hours (int | None | Unset):
        feedback (int | None | Unset): So many corrections since the last run begin one.
    """

    next_at: datetime.datetime | None
    changed_at: datetime.datetime
    changed_by: str
    cron: str | Unset = ""
    every_hours: int | None | Unset = UNSET
    feedback: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        next_at: None | str
        if isinstance(self.next_at, datetime.datetime):
            next_at = self.next_at.isoformat()
        else:
            next_at = self.next_at

        changed_at = self.changed_at.isoformat()

        changed_by = self.changed_by

        cron = self.cron

        every_hours: int | None | Unset
        if isinstance(self.every_hours, Unset):
            every_hours = UNSET
        else:
            every_hours = self.every_hours

        feedback: int | None | Unset
        if isinstance(self.feedback, Unset):
            feedback = UNSET
        else:
            feedback = self.feedback

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "next_at": next_at,
                "changed_at": changed_at,
                "changed_by": changed_by,
            }
        )
        if cron is not UNSET:
            field_dict["cron"] = cron
        if every_hours is not UNSET:
            field_dict["every_hours"] = every_hours
        if feedback is not UNSET:
            field_dict["feedback"] = feedback

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_next_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_at_type_0 = datetime.datetime.fromisoformat(data)

                return next_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        next_at = _parse_next_at(d.pop("next_at"))

        changed_at = datetime.datetime.fromisoformat(d.pop("changed_at"))

        changed_by = d.pop("changed_by")

        cron = d.pop("cron", UNSET)

        def _parse_every_hours(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        every_hours = _parse_every_hours(d.pop("every_hours", UNSET))

        def _parse_feedback(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        feedback = _parse_feedback(d.pop("feedback", UNSET))

        schedule = cls(
            next_at=next_at,
            changed_at=changed_at,
            changed_by=changed_by,
            cron=cron,
            every_hours=every_hours,
            feedback=feedback,
        )

        schedule.additional_properties = d
        return schedule

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
