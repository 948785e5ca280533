from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ask_language import AskLanguage, check_ask_language

if TYPE_CHECKING:
    from ..models.placed_answer import PlacedAnswer


T = TypeVar("T", bound="GoldChange")


@_attrs_define
class GoldChange:
    """
    Attributes:
        gold_id (UUID):
        question (str):
        language (AskLanguage):
        is_answerable (bool):
        has_turned (bool): From right to wrong, or back; false: its place alone has changed.
        before (PlacedAnswer):
        after (PlacedAnswer):
    """

    gold_id: UUID
    question: str
    language: AskLanguage
    is_answerable: bool
    has_turned: bool
    before: PlacedAnswer
    after: PlacedAnswer
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        gold_id = str(self.gold_id)

        question = self.question

        language: str = self.language

        is_answerable = self.is_answerable

        has_turned = self.has_turned

        before = self.before.to_dict()

        after = self.after.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "gold_id": gold_id,
                "question": question,
                "language": language,
                "is_answerable": is_answerable,
                "has_turned": has_turned,
                "before": before,
                "after": after,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.placed_answer import PlacedAnswer  # noqa: PLC0415

        d = dict(src_dict)
        gold_id = UUID(d.pop("gold_id"))

        question = d.pop("question")

        language = check_ask_language(d.pop("language"))

        is_answerable = d.pop("is_answerable")

        has_turned = d.pop("has_turned")

        before = PlacedAnswer.from_dict(d.pop("before"))

        after = PlacedAnswer.from_dict(d.pop("after"))

        gold_change = cls(
            gold_id=gold_id,
            question=question,
            language=language,
            is_answerable=is_answerable,
            has_turned=has_turned,
            before=before,
            after=after,
        )

        gold_change.additional_properties = d
        return gold_change

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
