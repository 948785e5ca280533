from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.answer_outcome import AnswerOutcome, check_answer_outcome

T = TypeVar("T", bound="PlacedAnswer")


@_attrs_define
class PlacedAnswer:
    """
    Attributes:
        place (int | None): Of the first passage that answers it; null: not found.
        outcome (AnswerOutcome):
        confidence (float):
        is_right (bool):
    """

    place: int | None
    outcome: AnswerOutcome
    confidence: float
    is_right: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        place: int | None
        place = self.place

        outcome: str = self.outcome

        confidence = self.confidence

        is_right = self.is_right

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "place": place,
                "outcome": outcome,
                "confidence": confidence,
                "is_right": is_right,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_place(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        place = _parse_place(d.pop("place"))

        outcome = check_answer_outcome(d.pop("outcome"))

        confidence = d.pop("confidence")

        is_right = d.pop("is_right")

        placed_answer = cls(
            place=place,
            outcome=outcome,
            confidence=confidence,
            is_right=is_right,
        )

        placed_answer.additional_properties = d
        return placed_answer

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
