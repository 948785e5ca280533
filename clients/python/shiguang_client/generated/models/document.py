from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.document_source import DocumentSource, check_document_source
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_version import DocumentVersion


T = TypeVar("T", bound="Document")


@_attrs_define
class Document:
    """
    Attributes:
        id (UUID):
        base_id (UUID):
        title (str):
        source (DocumentSource):
        newest (DocumentVersion | None): Its newest version.
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
        address (str | Unset):
        language (str | Unset):
    """

    id: UUID
    base_id: UUID
    title: str
    source: DocumentSource
    newest: DocumentVersion | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    address: str | Unset = UNSET
    language: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_version import DocumentVersion  # noqa: PLC0415

        id = str(self.id)

        base_id = str(self.base_id)

        title = self.title

        source: str = self.source

        newest: dict[str, Any] | None
        if isinstance(self.newest, DocumentVersion):
            newest = self.newest.to_dict()
        else:
            newest = self.newest

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        address = self.address

        language = self.language

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "base_id": base_id,
                "title": title,
                "source": source,
                "newest": newest,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if address is not UNSET:
            field_dict["address"] = address
        if language is not UNSET:
            field_dict["language"] = language

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_version import DocumentVersion  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        base_id = UUID(d.pop("base_id"))

        title = d.pop("title")

        source = check_document_source(d.pop("source"))

        def _parse_newest(data: object) -> DocumentVersion | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                newest_type_0 = DocumentVersion.from_dict(data)

                return newest_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentVersion | None, data)

        newest = _parse_newest(d.pop("newest"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        address = d.pop("address", UNSET)

        language = d.pop("language", UNSET)

        document = cls(
            id=id,
            base_id=base_id,
            title=title,
            source=source,
            newest=newest,
            created_at=created_at,
            updated_at=updated_at,
            address=address,
            language=language,
        )

        document.additional_properties = d
        return document

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
