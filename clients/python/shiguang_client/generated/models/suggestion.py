from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.person import Person
    from ..models.person_face import PersonFace


T = TypeVar("T", bound="Suggestion")


@_attrs_define
class Suggestion:
    """Is this face, or is this other person, the same as the person?

    Attributes:
        id (UUID):
        person (Person):
        face (None | PersonFace): Or null, and `other` is given.
        other (None | Person):
        probability (float): That they are the same, 0 to 1.
        is_postponed (bool): Answered with `unsure` before.
    """

    id: UUID
    person: Person
    face: None | PersonFace
    other: None | Person
    probability: float
    is_postponed: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.person import Person  # noqa: PLC0415
        from ..models.person_face import PersonFace  # noqa: PLC0415

        id = str(self.id)

        person = self.person.to_dict()

        face: dict[str, Any] | None
        if isinstance(self.face, PersonFace):
            face = self.face.to_dict()
        else:
            face = self.face

        other: dict[str, Any] | None
        if isinstance(self.other, Person):
            other = self.other.to_dict()
        else:
            other = self.other

        probability = self.probability

        is_postponed = self.is_postponed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "person": person,
                "face": face,
                "other": other,
                "probability": probability,
                "is_postponed": is_postponed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.person import Person  # noqa: PLC0415
        from ..models.person_face import PersonFace  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        person = Person.from_dict(d.pop("person"))

        def _parse_face(data: object) -> None | PersonFace:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                face_type_0 = PersonFace.from_dict(data)

                return face_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PersonFace, data)

        face = _parse_face(d.pop("face"))

        def _parse_other(data: object) -> None | Person:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                other_type_0 = Person.from_dict(data)

                return other_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Person, data)

        other = _parse_other(d.pop("other"))

        probability = d.pop("probability")

        is_postponed = d.pop("is_postponed")

        suggestion = cls(
            id=id,
            person=person,
            face=face,
            other=other,
            probability=probability,
            is_postponed=is_postponed,
        )

        suggestion.additional_properties = d
        return suggestion

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
