from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.related_person import RelatedPerson


T = TypeVar("T", bound="Relation")


@_attrs_define
class Relation:
    """
    Attributes:
        person (RelatedPerson):
        kind (str): Of `GET /relations/kinds`; empty beside a word.
        word (str): The owner's own; empty beside a kind.
    """

    person: RelatedPerson
    kind: str
    word: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        person = self.person.to_dict()

        kind = self.kind

        word = self.word

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "person": person,
                "kind": kind,
                "word": word,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.related_person import RelatedPerson  # noqa: PLC0415

        d = dict(src_dict)
        person = RelatedPerson.from_dict(d.pop("person"))

        kind = d.pop("kind")

        word = d.pop("word")

        relation = cls(
            person=person,
            kind=kind,
            word=word,
        )

        relation.additional_properties = d
        return relation

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
