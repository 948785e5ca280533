from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="GoldSourceWishRequest")


@_attrs_define
class GoldSourceWishRequest:
    """
    Attributes:
        document_id (UUID | Unset): With the heading below which the answer stands.
        heading (str | Unset): Empty: anywhere in the document. Default: ''.
        question (str | Unset): Of an approved answer; instead of a document.
    """

    document_id: UUID | Unset = UNSET
    heading: str | Unset = ""
    question: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        document_id: str | Unset = UNSET
        if not isinstance(self.document_id, Unset):
            document_id = str(self.document_id)

        heading = self.heading

        question = self.question

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if document_id is not UNSET:
            field_dict["document_id"] = document_id
        if heading is not UNSET:
            field_dict["heading"] = heading
        if question is not UNSET:
            field_dict["question"] = question

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _document_id = d.pop("document_id", UNSET)
        document_id: UUID | Unset
        if isinstance(_document_id, Unset):
            document_id = UNSET
        else:
            document_id = UUID(_document_id)

        heading = d.pop("heading", UNSET)

        question = d.pop("question", UNSET)

        gold_source_wish_request = cls(
            document_id=document_id,
            heading=heading,
            question=question,
        )

        gold_source_wish_request.additional_properties = d
        return gold_source_wish_request

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
