from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.passage_kind import PassageKind, check_passage_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="ReadPassage")


@_attrs_define
class ReadPassage:
    """
    Attributes:
        id (UUID):
        document_id (None | UUID):
        title (str): Of the document.
        kind (PassageKind):
        headings (list[str]):
        text (str):
        questions (list[str]):
        language (str):
        page (int | None | Unset):
        position (int | Unset):
    """

    id: UUID
    document_id: None | UUID
    title: str
    kind: PassageKind
    headings: list[str]
    text: str
    questions: list[str]
    language: str
    page: int | None | Unset = UNSET
    position: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        document_id: None | str
        if isinstance(self.document_id, UUID):
            document_id = str(self.document_id)
        else:
            document_id = self.document_id

        title = self.title

        kind: str = self.kind

        headings = self.headings

        text = self.text

        questions = self.questions

        language = self.language

        page: int | None | Unset
        if isinstance(self.page, Unset):
            page = UNSET
        else:
            page = self.page

        position = self.position

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "document_id": document_id,
                "title": title,
                "kind": kind,
                "headings": headings,
                "text": text,
                "questions": questions,
                "language": language,
            }
        )
        if page is not UNSET:
            field_dict["page"] = page
        if position is not UNSET:
            field_dict["position"] = position

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

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

        title = d.pop("title")

        kind = check_passage_kind(d.pop("kind"))

        headings = cast(list[str], d.pop("headings"))

        text = d.pop("text")

        questions = cast(list[str], d.pop("questions"))

        language = d.pop("language")

        def _parse_page(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        page = _parse_page(d.pop("page", UNSET))

        position = d.pop("position", UNSET)

        read_passage = cls(
            id=id,
            document_id=document_id,
            title=title,
            kind=kind,
            headings=headings,
            text=text,
            questions=questions,
            language=language,
            page=page,
            position=position,
        )

        read_passage.additional_properties = d
        return read_passage

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
