from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ask_language import AskLanguage, check_ask_language
from ..types import UNSET, Unset

T = TypeVar("T", bound="KnowledgeQuestionRequest")


@_attrs_define
class KnowledgeQuestionRequest:
    """
    Attributes:
        question (str): In Chinese or English.
        bases (list[str] | Unset): Slugs of the bases to look in; none: all that you may ask.
        language (AskLanguage | None | Unset): Of the documents to look in; null: of all.
        conversation_id (None | Unset | UUID): Of the answer before, so that this question may point back to it.
        stream (bool | Unset): The answer as Server-Sent Events, as with `Accept`.
    """

    question: str
    bases: list[str] | Unset = UNSET
    language: AskLanguage | None | Unset = UNSET
    conversation_id: None | Unset | UUID = UNSET
    stream: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        question = self.question

        bases: list[str] | Unset = UNSET
        if not isinstance(self.bases, Unset):
            bases = self.bases

        language: None | str | Unset
        if isinstance(self.language, Unset):
            language = UNSET
        elif isinstance(self.language, str):
            language = self.language
        else:
            language = self.language

        conversation_id: None | str | Unset
        if isinstance(self.conversation_id, Unset):
            conversation_id = UNSET
        elif isinstance(self.conversation_id, UUID):
            conversation_id = str(self.conversation_id)
        else:
            conversation_id = self.conversation_id

        stream = self.stream

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "question": question,
            }
        )
        if bases is not UNSET:
            field_dict["bases"] = bases
        if language is not UNSET:
            field_dict["language"] = language
        if conversation_id is not UNSET:
            field_dict["conversation_id"] = conversation_id
        if stream is not UNSET:
            field_dict["stream"] = stream

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        question = d.pop("question")

        bases = cast(list[str], d.pop("bases", UNSET))

        def _parse_language(data: object) -> AskLanguage | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                language_type_0 = check_ask_language(data)

                return language_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AskLanguage | None | Unset, data)

        language = _parse_language(d.pop("language", UNSET))

        def _parse_conversation_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                conversation_id_type_0 = UUID(data)

                return conversation_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        conversation_id = _parse_conversation_id(d.pop("conversation_id", UNSET))

        stream = d.pop("stream", UNSET)

        knowledge_question_request = cls(
            question=question,
            bases=bases,
            language=language,
            conversation_id=conversation_id,
            stream=stream,
        )

        knowledge_question_request.additional_properties = d
        return knowledge_question_request

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
