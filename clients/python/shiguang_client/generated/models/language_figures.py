from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ask_language import AskLanguage, check_ask_language

T = TypeVar("T", bound="LanguageFigures")


@_attrs_define
class LanguageFigures:
    """
    Attributes:
        language (AskLanguage):
        questions (int):
        right (int):
        recall_at_5 (float | None):
    """

    language: AskLanguage
    questions: int
    right: int
    recall_at_5: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        language: str = self.language

        questions = self.questions

        right = self.right

        recall_at_5: float | None
        recall_at_5 = self.recall_at_5

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "language": language,
                "questions": questions,
                "right": right,
                "recall_at_5": recall_at_5,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        language = check_ask_language(d.pop("language"))

        questions = d.pop("questions")

        right = d.pop("right")

        def _parse_recall_at_5(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        recall_at_5 = _parse_recall_at_5(d.pop("recall_at_5"))

        language_figures = cls(
            language=language,
            questions=questions,
            right=right,
            recall_at_5=recall_at_5,
        )

        language_figures.additional_properties = d
        return language_figures

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
