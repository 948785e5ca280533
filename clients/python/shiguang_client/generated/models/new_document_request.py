from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_file_request import DocumentFileRequest


T = TypeVar("T", bound="NewDocumentRequest")


@_attrs_define
class NewDocumentRequest:
    """
    Attributes:
        text (str | Unset): Markdown.
        file (DocumentFileRequest | Unset):
        title (str | Unset): None: the document's own. Default: ''.
        address (str | Unset): Of a page in the public network.
    """

    text: str | Unset = UNSET
    file: DocumentFileRequest | Unset = UNSET
    title: str | Unset = ""
    address: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        file: dict[str, Any] | Unset = UNSET
        if not isinstance(self.file, Unset):
            file = self.file.to_dict()

        title = self.title

        address = self.address

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if text is not UNSET:
            field_dict["text"] = text
        if file is not UNSET:
            field_dict["file"] = file
        if title is not UNSET:
            field_dict["title"] = title
        if address is not UNSET:
            field_dict["address"] = address

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_file_request import DocumentFileRequest  # noqa: PLC0415

        d = dict(src_dict)
        text = d.pop("text", UNSET)

        _file = d.pop("file", UNSET)
        file: DocumentFileRequest | Unset
        if isinstance(_file, Unset):
            file = UNSET
        else:
            file = DocumentFileRequest.from_dict(_file)

        title = d.pop("title", UNSET)

        address = d.pop("address", UNSET)

        new_document_request = cls(
            text=text,
            file=file,
            title=title,
            address=address,
        )

        new_document_request.additional_properties = d
        return new_document_request

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
