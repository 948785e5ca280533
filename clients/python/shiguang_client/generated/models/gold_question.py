from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ask_language import AskLanguage, check_ask_language
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.gold_source import GoldSource


T = TypeVar("T", bound="GoldQuestion")


@_attrs_define
class GoldQuestion:
    """
    Attributes:
        id (UUID):
        base_id (UUID):
        question (str):
        language (AskLanguage):
        is_answerable (bool):
        sources (list[GoldSource]):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
        note (str | Unset):
    """

    id: UUID
    base_id: UUID
    question: str
    language: AskLanguage
    is_answerable: bool
    sources: list[GoldSource]
    created_at: datetime.datetime
    updated_at: datetime.datetime
    note: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        base_id = str(self.base_id)

        question = self.question

        language: str = self.language

        is_answerable = self.is_answerable

        sources = []
        for sources_item_data in self.sources:
            sources_item = sources_item_data.to_dict()
            sources.append(sources_item)

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        note = self.note

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "base_id": base_id,
                "question": question,
                "language": language,
                "is_answerable": is_answerable,
                "sources": sources,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gold_source import GoldSource  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        base_id = UUID(d.pop("base_id"))

        question = d.pop("question")

        language = check_ask_language(d.pop("language"))

        is_answerable = d.pop("is_answerable")

        sources = []
        _sources = d.pop("sources")
        for sources_item_data in _sources:
            sources_item = GoldSource.from_dict(sources_item_data)

            sources.append(sources_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        note = d.pop("note", UNSET)

        gold_question = cls(
            id=id,
            base_id=base_id,
            question=question,
            language=language,
            is_answerable=is_answerable,
            sources=sources,
            created_at=created_at,
            updated_at=updated_at,
            note=note,
        )

        gold_question.additional_properties = d
        return gold_question

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
