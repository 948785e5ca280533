from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.memory_kind import MemoryKind, check_memory_kind

if TYPE_CHECKING:
    from ..models.memory_person import MemoryPerson
    from ..models.stand_in import StandIn


T = TypeVar("T", bound="Memory")


@_attrs_define
class Memory:
    """
    Attributes:
        id (UUID):
        kind (MemoryKind):
        title (str): In the language of the request.
        title_en (str):
        title_zh (str):
        name (str): That the owner gave it; empty: its title is made.
        first_day (datetime.date): Of its time, on the photographer's calendar.
        last_day (datetime.date):
        shown_from (datetime.date): The day it is brought up, on the owner's calendar
        shown_until (datetime.date):
        person (MemoryPerson | None):
        photo_count (int):
        cover (None | StandIn):
        is_saved (bool):
        is_hidden (bool):
        seen_at (datetime.datetime | None): Null until it is seen after it was (last) brought up.
    """

    id: UUID
    kind: MemoryKind
    title: str
    title_en: str
    title_zh: str
    name: str
    first_day: datetime.date
    last_day: datetime.date
    shown_from: datetime.date
    shown_until: datetime.date
    person: MemoryPerson | None
    photo_count: int
    cover: None | StandIn
    is_saved: bool
    is_hidden: bool
    seen_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.memory_person import MemoryPerson  # noqa: PLC0415
        from ..models.stand_in import StandIn  # noqa: PLC0415

        id = str(self.id)

        kind: str = self.kind

        title = self.title

        title_en = self.title_en

        title_zh = self.title_zh

        name = self.name

        first_day = self.first_day.isoformat()

        last_day = self.last_day.isoformat()

        shown_from = self.shown_from.isoformat()

        shown_until = self.shown_until.isoformat()

        person: dict[str, Any] | None
        if isinstance(self.person, MemoryPerson):
            person = self.person.to_dict()
        else:
            person = self.person

        photo_count = self.photo_count

        cover: dict[str, Any] | None
        if isinstance(self.cover, StandIn):
            cover = self.cover.to_dict()
        else:
            cover = self.cover

        is_saved = self.is_saved

        is_hidden = self.is_hidden

        seen_at: None | str
        if isinstance(self.seen_at, datetime.datetime):
            seen_at = self.seen_at.isoformat()
        else:
            seen_at = self.seen_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "title": title,
                "title_en": title_en,
                "title_zh": title_zh,
                "name": name,
                "first_day": first_day,
                "last_day": last_day,
                "shown_from": shown_from,
                "shown_until": shown_until,
                "person": person,
                "photo_count": photo_count,
                "cover": cover,
                "is_saved": is_saved,
                "is_hidden": is_hidden,
                "seen_at": seen_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.memory_person import MemoryPerson  # noqa: PLC0415
        from ..models.stand_in import StandIn  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = check_memory_kind(d.pop("kind"))

        title = d.pop("title")

        title_en = d.pop("title_en")

        title_zh = d.pop("title_zh")

        name = d.pop("name")

        first_day = datetime.date.fromisoformat(d.pop("first_day"))

        last_day = datetime.date.fromisoformat(d.pop("last_day"))

        shown_from = datetime.date.fromisoformat(d.pop("shown_from"))

        shown_until = datetime.date.fromisoformat(d.pop("shown_until"))

        def _parse_person(data: object) -> MemoryPerson | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                person_type_0 = MemoryPerson.from_dict(data)

                return person_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MemoryPerson | None, data)

        person = _parse_person(d.pop("person"))

        photo_count = d.pop("photo_count")

        def _parse_cover(data: object) -> None | StandIn:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                cover_type_0 = StandIn.from_dict(data)

                return cover_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StandIn, data)

        cover = _parse_cover(d.pop("cover"))

        is_saved = d.pop("is_saved")

        is_hidden = d.pop("is_hidden")

        def _parse_seen_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                seen_at_type_0 = datetime.datetime.fromisoformat(data)

                return seen_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        seen_at = _parse_seen_at(d.pop("seen_at"))

        memory = cls(
            id=id,
            kind=kind,
            title=title,
            title_en=title_en,
            title_zh=title_zh,
            name=name,
            first_day=first_day,
            last_day=last_day,
            shown_from=shown_from,
            shown_until=shown_until,
            person=person,
            photo_count=photo_count,
            cover=cover,
            is_saved=is_saved,
            is_hidden=is_hidden,
            seen_at=seen_at,
        )

        memory.additional_properties = d
        return memory

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
