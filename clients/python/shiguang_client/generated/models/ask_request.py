from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ask_language import AskLanguage, check_ask_language
from ..models.ask_question import AskQuestion, check_ask_question
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.ask_filter_request import AskFilterRequest


T = TypeVar("T", bound="AskRequest")


@_attrs_define
class AskRequest:
    """Either a sentence, or the filters of an answer as they are to be.

    Attributes:
        text (str | Unset): A sentence, Chinese or English.
        filters (list[AskFilterRequest] | Unset):
        question (AskQuestion | Unset):
        language (AskLanguage | Unset):
    """

    text: str | Unset = UNSET
    filters: list[AskFilterRequest] | Unset = UNSET
    question: AskQuestion | Unset = UNSET
    language: AskLanguage | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        filters: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.filters, Unset):
            filters = []
            for filters_item_data in self.filters:
                filters_item = filters_item_data.to_dict()
                filters.append(filters_item)

        question: str | Unset = UNSET
        if not isinstance(self.question, Unset):
            question = self.question

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if text is not UNSET:
            field_dict["text"] = text
        if filters is not UNSET:
            field_dict["filters"] = filters
        if question is not UNSET:
            field_dict["question"] = question
        if language is not UNSET:
            field_dict["language"] = language

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ask_filter_request import AskFilterRequest  # noqa: PLC0415

        d = dict(src_dict)
        text = d.pop("text", UNSET)

        _filters = d.pop("filters", UNSET)
        filters: list[AskFilterRequest] | Unset = UNSET
        if _filters is not UNSET:
            filters = []
            for filters_item_data in _filters:
                filters_item = AskFilterRequest.from_dict(filters_item_data)

                filters.append(filters_item)

        _question = d.pop("question", UNSET)
        question: AskQuestion | Unset
        if isinstance(_question, Unset):
            question = UNSET
        else:
            question = check_ask_question(_question)

        _language = d.pop("language", UNSET)
        language: AskLanguage | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = check_ask_language(_language)

        ask_request = cls(
            text=text,
            filters=filters,
            question=question,
            language=language,
        )

        ask_request.additional_properties = d
        return ask_request

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
