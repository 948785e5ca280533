from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ask_language import AskLanguage, check_ask_language
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.gold_source_wish_request import GoldSourceWishRequest


T = TypeVar("T", bound="NewGoldQuestionRequest")


@_attrs_define
class NewGoldQuestionRequest:
    """
    Attributes:
        question (str):
        is_answerable (bool): False: the base does not say it, and has to be silent.
        language (AskLanguage | Unset):
        sources (list[GoldSourceWishRequest] | Unset): Any of them answers it; none for what is not answerable.
        note (str | Unset):  Default: ''.
    """

    question: str
    is_answerable: bool
    language: AskLanguage | Unset = UNSET
    sources: list[GoldSourceWishRequest] | Unset = UNSET
    note: str | Unset = ""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        question = self.question

        is_answerable = self.is_answerable

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language

        sources: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.sources, Unset):
            sources = []
            for sources_item_data in self.sources:
                sources_item = sources_item_data.to_dict()
                sources.append(sources_item)

        note = self.note

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "question": question,
                "is_answerable": is_answerable,
            }
        )
        if language is not UNSET:
            field_dict["language"] = language
        if sources is not UNSET:
            field_dict["sources"] = sources
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gold_source_wish_request import GoldSourceWishRequest  # noqa: PLC0415

        d = dict(src_dict)
        question = d.pop("question")

        is_answerable = d.pop("is_answerable")

        _language = d.pop("language", UNSET)
        language: AskLanguage | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = check_ask_language(_language)

        _sources = d.pop("sources", UNSET)
        sources: list[GoldSourceWishRequest] | Unset = UNSET
        if _sources is not UNSET:
            sources = []
            for sources_item_data in _sources:
                sources_item = GoldSourceWishRequest.from_dict(sources_item_data)

                sources.append(sources_item)

        note = d.pop("note", UNSET)

        new_gold_question_request = cls(
            question=question,
            is_answerable=is_answerable,
            language=language,
            sources=sources,
            note=note,
        )

        new_gold_question_request.additional_properties = d
        return new_gold_question_request

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
