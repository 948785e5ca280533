from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.passage_kind import PassageKind, check_passage_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="KnowledgePassage")


@_attrs_define
class KnowledgePassage:
    """
    Attributes:
        id (UUID):
        base_id (UUID):
        document_id (None | UUID):
        kind (PassageKind):
        headings (list[str]):
        text (str):
        questions (list[str]):
        language (str):
        is_embedded (bool):
        created_at (datetime.datetime):
        page (int | None | Unset):
        position (int | Unset):
        is_live (bool | Unset):
        is_next (bool | Unset):
        is_disabled (bool | Unset):
        is_edited (bool | Unset):
    """

    id: UUID
    base_id: UUID
    document_id: None | UUID
    kind: PassageKind
    headings: list[str]
    text: str
    questions: list[str]
    language: str
    is_embedded: bool
    created_at: datetime.datetime
    page: int | None | Unset = UNSET
    position: int | Unset = UNSET
    is_live: bool | Unset = UNSET
    is_next: bool | Unset = UNSET
    is_disabled: bool | Unset = UNSET
    is_edited: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        base_id = str(self.base_id)

        document_id: None | str
        if isinstance(self.document_id, UUID):
            document_id = str(self.document_id)
        else:
            document_id = self.document_id

        kind: str = self.kind

        headings = self.headings

        text = self.text

        questions = self.questions

        language = self.language

        is_embedded = self.is_embedded

        created_at = self.created_at.isoformat()

        page: int | None | Unset
        if isinstance(self.page, Unset):
            page = UNSET
        else:
            page = self.page

        position = self.position

        is_live = self.is_live

        is_next = self.is_next

        is_disabled = self.is_disabled

        is_edited = self.is_edited

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "base_id": base_id,
                "document_id": document_id,
                "kind": kind,
                "headings": headings,
                "text": text,
                "questions": questions,
                "language": language,
                "is_embedded": is_embedded,
                "created_at": created_at,
            }
        )
        if page is not UNSET:
            field_dict["page"] = page
        if position is not UNSET:
            field_dict["position"] = position
        if is_live is not UNSET:
            field_dict["is_live"] = is_live
        if is_next is not UNSET:
            field_dict["is_next"] = is_next
        if is_disabled is not UNSET:
            field_dict["is_disabled"] = is_disabled
        if is_edited is not UNSET:
            field_dict["is_edited"] = is_edited

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        base_id = UUID(d.pop("base_id"))

        def _parse_document_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                document_id_type_0 = UUID(data)

                return document_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        document_id = _parse_document_id(d.pop("document_id"))

        kind = check_passage_kind(d.pop("kind"))

        headings = cast(list[str], d.pop("headings"))

        text = d.pop("text")

        questions = cast(list[str], d.pop("questions"))

        language = d.pop("language")

        is_embedded = d.pop("is_embedded")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_page(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        page = _parse_page(d.pop("page", UNSET))

        position = d.pop("position", UNSET)

        is_live = d.pop("is_live", UNSET)

        is_next = d.pop("is_next", UNSET)

        is_disabled = d.pop("is_disabled", UNSET)

        is_edited = d.pop("is_edited", UNSET)

        knowledge_passage = cls(
            id=id,
            base_id=base_id,
            document_id=document_id,
            kind=kind,
            headings=headings,
            text=text,
            questions=questions,
            language=language,
            is_embedded=is_embedded,
            created_at=created_at,
            page=page,
            position=position,
            is_live=is_live,
            is_next=is_next,
            is_disabled=is_disabled,
            is_edited=is_edited,
        )

        knowledge_passage.additional_properties = d
        return knowledge_passage

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
