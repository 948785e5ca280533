from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.person import Person


T = TypeVar("T", bound="NameOffer")


@_attrs_define
class NameOffer:
    """ "Is this 奶奶? (Li named her)": your own person, and a name.

    Attributes:
        id (UUID):
        person (Person):
        name (str):
        named_by (str):
        likeness (float): How sure it is that the faces are one, 0.5 to 1.
        created_at (datetime.datetime):
    """

    id: UUID
    person: Person
    name: str
    named_by: str
    likeness: float
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        person = self.person.to_dict()

        name = self.name

        named_by = self.named_by

        likeness = self.likeness

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "person": person,
                "name": name,
                "named_by": named_by,
                "likeness": likeness,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.person import Person  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        person = Person.from_dict(d.pop("person"))

        name = d.pop("name")

        named_by = d.pop("named_by")

        likeness = d.pop("likeness")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        name_offer = cls(
            id=id,
            person=person,
            name=name,
            named_by=named_by,
            likeness=likeness,
            created_at=created_at,
        )

        name_offer.additional_properties = d
        return name_offer

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
