from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.library_look_kind import LibraryLookKind, check_library_look_kind

T = TypeVar("T", bound="LibraryLook")


@_attrs_define
class LibraryLook:
    """
    Attributes:
        id (UUID):
        kind (LibraryLookKind):
        subject (None | UUID): The photo or the album, which may be gone since.
        name (str): As it was then; empty of what lies in the locked folder now.
        first_at (datetime.datetime):
        last_at (datetime.datetime):
    """

    id: UUID
    kind: LibraryLookKind
    subject: None | UUID
    name: str
    first_at: datetime.datetime
    last_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind: str = self.kind

        subject: None | str
        if isinstance(self.subject, UUID):
            subject = str(self.subject)
        else:
            subject = self.subject

        name = self.name

        first_at = self.first_at.isoformat()

        last_at = self.last_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "subject": subject,
                "name": name,
                "first_at": first_at,
                "last_at": last_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = check_library_look_kind(d.pop("kind"))

        def _parse_subject(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                subject_type_0 = UUID(data)

                return subject_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        subject = _parse_subject(d.pop("subject"))

        name = d.pop("name")

        first_at = datetime.datetime.fromisoformat(d.pop("first_at"))

        last_at = datetime.datetime.fromisoformat(d.pop("last_at"))

        library_look = cls(
            id=id,
            kind=kind,
            subject=subject,
            name=name,
            first_at=first_at,
            last_at=last_at,
        )

        library_look.additional_properties = d
        return library_look

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
