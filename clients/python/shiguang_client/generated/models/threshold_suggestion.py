from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ThresholdSuggestion")


@_attrs_define
class ThresholdSuggestion:
    """
    Attributes:
        run_id (UUID): The last run of the live view that is done.
        current (float): The base's own, or the product's.
        suggested (float):
        right_now (int): Answers and refusals that are right.
        right_then (int):
        questions (int):
    """

    run_id: UUID
    current: float
    suggested: float
    right_now: int
    right_then: int
    questions: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        run_id = str(self.run_id)

        current = self.current

        suggested = self.suggested

        right_now = self.right_now

        right_then = self.right_then

        questions = self.questions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "run_id": run_id,
                "current": current,
                "suggested": suggested,
                "right_now": right_now,
                "right_then": right_then,
                "questions": questions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        run_id = UUID(d.pop("run_id"))

        current = d.pop("current")

        suggested = d.pop("suggested")

        right_now = d.pop("right_now")

        right_then = d.pop("right_then")

        questions = d.pop("questions")

        threshold_suggestion = cls(
            run_id=run_id,
            current=current,
            suggested=suggested,
            right_now=right_now,
            right_then=right_then,
            questions=questions,
        )

        threshold_suggestion.additional_properties = d
        return threshold_suggestion

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
