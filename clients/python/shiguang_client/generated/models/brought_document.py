from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.document import Document
    from ..models.document_put import DocumentPut
    from ..models.document_version import DocumentVersion


T = TypeVar("T", bound="BroughtDocument")


@_attrs_define
class BroughtDocument:
    """
    Attributes:
        document (Document):
        version (DocumentVersion):
        request (DocumentPut | None): By which the file is put into the store; then `complete`.
    """

    document: Document
    version: DocumentVersion
    request: DocumentPut | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_put import DocumentPut  # noqa: PLC0415

        document = self.document.to_dict()

        version = self.version.to_dict()

        request: dict[str, Any] | None
        if isinstance(self.request, DocumentPut):
            request = self.request.to_dict()
        else:
            request = self.request

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "document": document,
                "version": version,
                "request": request,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document import Document  # noqa: PLC0415
        from ..models.document_put import DocumentPut  # noqa: PLC0415
        from ..models.document_version import DocumentVersion  # noqa: PLC0415

        d = dict(src_dict)
        document = Document.from_dict(d.pop("document"))

        version = DocumentVersion.from_dict(d.pop("version"))

        def _parse_request(data: object) -> DocumentPut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                request_type_0 = DocumentPut.from_dict(data)

                return request_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentPut | None, data)

        request = _parse_request(d.pop("request"))

        brought_document = cls(
            document=document,
            version=version,
            request=request,
        )

        brought_document.additional_properties = d
        return brought_document

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
