from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ask_language import AskLanguage, check_ask_language

T = TypeVar("T", bound="KnowledgeCitation")


@_attrs_define
class KnowledgeCitation:
    """
    Attributes:
        number (int): As it stands in brackets in the answer.
        passage_id (UUID):
        document_id (None | UUID):
        base_id (UUID):
        title (str): Of the document.
        headings (list[str]): The path to the passage.
        position (int): Of the passage in its document, from 0.
        page (int | None):
        address (str): Of a page of the web; else empty.
        quote (str): Word for word.
        language (AskLanguage):
    """

    number: int
    passage_id: UUID
    document_id: None | UUID
    base_id: UUID
    title: str
    headings: list[str]
    position: int
    page: int | None
    address: str
    quote: str
    language: AskLanguage
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        passage_id = str(self.passage_id)

        document_id: None | str
        if isinstance(self.document_id, UUID):
            document_id = str(self.document_id)
        else:
            document_id = self.document_id

        base_id = str(self.base_id)

        title = self.title

        headings = self.headings

        position = self.position

        page: int | None
        page = self.page

        address = self.address

        quote = self.quote

        language: str = self.language

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "passage_id": passage_id,
                "document_id": document_id,
                "base_id": base_id,
                "title": title,
                "headings": headings,
                "position": position,
                "page": page,
                "address": address,
                "quote": quote,
                "language": language,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        passage_id = UUID(d.pop("passage_id"))

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

        base_id = UUID(d.pop("base_id"))

        title = d.pop("title")

        headings = cast(list[str], d.pop("headings"))

        position = d.pop("position")

        def _parse_page(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        page = _parse_page(d.pop("page"))

        address = d.pop("address")

        quote = d.pop("quote")

        language = check_ask_language(d.pop("language"))

        knowledge_citation = cls(
            number=number,
            passage_id=passage_id,
            document_id=document_id,
            base_id=base_id,
            title=title,
            headings=headings,
            position=position,
            page=page,
            address=address,
            quote=quote,
            language=language,
        )

        knowledge_citation.additional_properties = d
        return knowledge_citation

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
