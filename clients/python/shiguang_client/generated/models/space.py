from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.space_kind import SpaceKind, check_space_kind
from ..models.space_state import SpaceState, check_space_state

if TYPE_CHECKING:
    from ..models.progress import Progress


T = TypeVar("T", bound="Space")


@_attrs_define
class Space:
    """
    Attributes:
        id (int):
        kind (SpaceKind):
        version (str): Of the network that makes its points.
        state (SpaceState):
        dimensions (int | None): null: no point yet.
        switches_when_complete (bool):
        created_at (datetime.datetime):
        switched_at (datetime.datetime | None):
        progress (None | Progress): Only while it is being built.
    """

    id: int
    kind: SpaceKind
    version: str
    state: SpaceState
    dimensions: int | None
    switches_when_complete: bool
    created_at: datetime.datetime
    switched_at: datetime.datetime | None
    progress: None | Progress
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.progress import Progress  # noqa: PLC0415

        id = self.id

        kind: str = self.kind

        version = self.version

        state: str = self.state

        dimensions: int | None
        dimensions = self.dimensions

        switches_when_complete = self.switches_when_complete

        created_at = self.created_at.isoformat()

        switched_at: None | str
        if isinstance(self.switched_at, datetime.datetime):
            switched_at = self.switched_at.isoformat()
        else:
            switched_at = self.switched_at

        progress: dict[str, Any] | None
        if isinstance(self.progress, Progress):
            progress = self.progress.to_dict()
        else:
            progress = self.progress

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "version": version,
                "state": state,
                "dimensions": dimensions,
                "switches_when_complete": switches_when_complete,
                "created_at": created_at,
                "switched_at": switched_at,
                "progress": progress,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.progress import Progress  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        kind = check_space_kind(d.pop("kind"))

        version = d.pop("version")

        state = check_space_state(d.pop("state"))

        def _parse_dimensions(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        dimensions = _parse_dimensions(d.pop("dimensions"))

        switches_when_complete = d.pop("switches_when_complete")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_switched_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                switched_at_type_0 = datetime.datetime.fromisoformat(data)

                return switched_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        switched_at = _parse_switched_at(d.pop("switched_at"))

        def _parse_progress(data: object) -> None | Progress:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                progress_type_0 = Progress.from_dict(data)

                return progress_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Progress, data)

        progress = _parse_progress(d.pop("progress"))

        space = cls(
            id=id,
            kind=kind,
            version=version,
            state=state,
            dimensions=dimensions,
            switches_when_complete=switches_when_complete,
            created_at=created_at,
            switched_at=switched_at,
            progress=progress,
        )

        space.additional_properties = d
        return space

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
