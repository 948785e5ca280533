from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="UsageGold")


@_attrs_define
class UsageGold:
    """
    Attributes:
        run_id (UUID):
        ended_at (datetime.datetime):
        questions (int):
        answerable (int):
        answered (int): Of the answerable ones, rightly.
    """

    run_id: UUID
    ended_at: datetime.datetime
    questions: int
    answerable: int
    answered: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        run_id = str(self.run_id)

        ended_at = self.ended_at.isoformat()

        questions = self.questions

        answerable = self.answerable

        answered = self.answered

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "run_id": run_id,
                "ended_at": ended_at,
                "questions": questions,
                "answerable": answerable,
                "answered": answered,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        run_id = UUID(d.pop("run_id"))

        ended_at = datetime.datetime.fromisoformat(d.pop("ended_at"))

        questions = d.pop("questions")

        answerable = d.pop("answerable")

        answered = d.pop("answered")

        usage_gold = cls(
            run_id=run_id,
            ended_at=ended_at,
            questions=questions,
            answerable=answerable,
            answered=answered,
        )

        usage_gold.additional_properties = d
        return usage_gold

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
