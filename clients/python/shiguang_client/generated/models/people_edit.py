from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.people_edit_kind import PeopleEditKind, check_people_edit_kind

if TYPE_CHECKING:
    from ..models.changed_trait import ChangedTrait
    from ..models.edit_actor import EditActor
    from ..models.edit_person import EditPerson


T = TypeVar("T", bound="PeopleEdit")


@_attrs_define
class PeopleEdit:
    """
    Attributes:
        id (UUID):
        kind (PeopleEditKind):
        made_at (datetime.datetime):
        actor (EditActor | None):
        people (list[EditPerson]): At most twelve, those it is about first.
        face_count (int): Faces that it changed.
        traits (list[ChangedTrait]): What was said of the person edited, and what before.
        undoes (None | UUID): The edit that this one took back.
        undone_by (None | UUID): The edit that took this one back.
    """

    id: UUID
    kind: PeopleEditKind
    made_at: datetime.datetime
    actor: EditActor | None
    people: list[EditPerson]
    face_count: int
    traits: list[ChangedTrait]
    undoes: None | UUID
    undone_by: None | UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.edit_actor import EditActor  # noqa: PLC0415

        id = str(self.id)

        kind: str = self.kind

        made_at = self.made_at.isoformat()

        actor: dict[str, Any] | None
        if isinstance(self.actor, EditActor):
            actor = self.actor.to_dict()
        else:
            actor = self.actor

        people = []
        for people_item_data in self.people:
            people_item = people_item_data.to_dict()
            people.append(people_item)

        face_count = self.face_count

        traits = []
        for traits_item_data in self.traits:
            traits_item = traits_item_data.to_dict()
            traits.append(traits_item)

        undoes: None | str
        if isinstance(self.undoes, UUID):
            undoes = str(self.undoes)
        else:
            undoes = self.undoes

        undone_by: None | str
        if isinstance(self.undone_by, UUID):
            undone_by = str(self.undone_by)
        else:
            undone_by = self.undone_by

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "made_at": made_at,
                "actor": actor,
                "people": people,
                "face_count": face_count,
                "traits": traits,
                "undoes": undoes,
                "undone_by": undone_by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.changed_trait import ChangedTrait  # noqa: PLC0415
        from ..models.edit_actor import EditActor  # noqa: PLC0415
        from ..models.edit_person import EditPerson  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = check_people_edit_kind(d.pop("kind"))

        made_at = datetime.datetime.fromisoformat(d.pop("made_at"))

        def _parse_actor(data: object) -> EditActor | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                actor_type_0 = EditActor.from_dict(data)

                return actor_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EditActor | None, data)

        actor = _parse_actor(d.pop("actor"))

        people = []
        _people = d.pop("people")
        for people_item_data in _people:
            people_item = EditPerson.from_dict(people_item_data)

            people.append(people_item)

        face_count = d.pop("face_count")

        traits = []
        _traits = d.pop("traits")
        for traits_item_data in _traits:
            traits_item = ChangedTrait.from_dict(traits_item_data)

            traits.append(traits_item)

        def _parse_undoes(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                undoes_type_0 = UUID(data)

                return undoes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        undoes = _parse_undoes(d.pop("undoes"))

        def _parse_undone_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                undone_by_type_0 = UUID(data)

                return undone_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        undone_by = _parse_undone_by(d.pop("undone_by"))

        people_edit = cls(
            id=id,
            kind=kind,
            made_at=made_at,
            actor=actor,
            people=people,
            face_count=face_count,
            traits=traits,
            undoes=undoes,
            undone_by=undone_by,
        )

        people_edit.additional_properties = d
        return people_edit

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
