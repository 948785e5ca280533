from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.answer_outcome import AnswerOutcome, check_answer_outcome
from ..models.ask_language import AskLanguage, check_ask_language
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.gold_found import GoldFound


T = TypeVar("T", bound="GoldResult")


@_attrs_define
class GoldResult:
    """
    Attributes:
        gold_id (UUID):
        question (str):
        language (AskLanguage):
        is_answerable (bool):
        is_right (bool):
        confidence (float):
        outcome (AnswerOutcome):
        answer (str):
        quoted (int):
        cited (int):
        has_point (bool):
        found (list[GoldFound]):
        took (int):
        place (int | None | Unset):
    """

    gold_id: UUID
    question: str
    language: AskLanguage
    is_answerable: bool
    is_right: bool
    confidence: float
    outcome: AnswerOutcome
    answer: str
    quoted: int
    cited: int
    has_point: bool
    found: list[GoldFound]
    took: int
    place: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        gold_id = str(self.gold_id)

        question = self.question

        language: str = self.language

        is_answerable = self.is_answerable

        is_right = self.is_right

        confidence = self.confidence

        outcome: str = self.outcome

        answer = self.answer

        quoted = self.quoted

        cited = self.cited

        has_point = self.has_point

        found = []
        for found_item_data in self.found:
            found_item = found_item_data.to_dict()
            found.append(found_item)

        took = self.took

        place: int | None | Unset
        if isinstance(self.place, Unset):
            place = UNSET
        else:
            place = self.place

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "gold_id": gold_id,
                "question": question,
                "language": language,
                "is_answerable": is_answerable,
                "is_right": is_right,
                "confidence": confidence,
                "outcome": outcome,
                "answer": answer,
                "quoted": quoted,
                "cited": cited,
                "has_point": has_point,
                "found": found,
                "took": took,
            }
        )
        if place is not UNSET:
            field_dict["place"] = place

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gold_found import GoldFound  # noqa: PLC0415

        d = dict(src_dict)
        gold_id = UUID(d.pop("gold_id"))

        question = d.pop("question")

        language = check_ask_language(d.pop("language"))

        is_answerable = d.pop("is_answerable")

        is_right = d.pop("is_right")

        confidence = d.pop("confidence")

        outcome = check_answer_outcome(d.pop("outcome"))

        answer = d.pop("answer")

        quoted = d.pop("quoted")

        cited = d.pop("cited")

        has_point = d.pop("has_point")

        found = []
        _found = d.pop("found")
        for found_item_data in _found:
            found_item = GoldFound.from_dict(found_item_data)

            found.append(found_item)

        took = d.pop("took")

        def _parse_place(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        place = _parse_place(d.pop("place", UNSET))

        gold_result = cls(
            gold_id=gold_id,
            question=question,
            language=language,
            is_answerable=is_answerable,
            is_right=is_right,
            confidence=confidence,
            outcome=outcome,
            answer=answer,
            quoted=quoted,
            cited=cited,
            has_point=has_point,
            found=found,
            took=took,
            place=place,
        )

        gold_result.additional_properties = d
        return gold_result

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
