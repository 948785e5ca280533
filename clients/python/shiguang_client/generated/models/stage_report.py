from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.stage_name import StageName, check_stage_name

if TYPE_CHECKING:
    from ..models.backfill import Backfill
    from ..models.version_count import VersionCount


T = TypeVar("T", bound="StageReport")


@_attrs_define
class StageReport:
    """
    Attributes:
        stage (StageName):
        current (None | str): What workers make now; null until one has said so.
        announced_at (datetime.datetime | None):
        versions (list[VersionCount]):
        outdated (int): Photos that lack a result of that version.
        seconds (float | None): Of computing, one thing after the other, to bring them up, with all that depends on the
            stage; null where nothing was measured yet.
        backfill (Backfill | None): The one that is running.
    """

    stage: StageName
    current: None | str
    announced_at: datetime.datetime | None
    versions: list[VersionCount]
    outdated: int
    seconds: float | None
    backfill: Backfill | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.backfill import Backfill  # noqa: PLC0415

        stage: str = self.stage

        current: None | str
        current = self.current

        announced_at: None | str
        if isinstance(self.announced_at, datetime.datetime):
            announced_at = self.announced_at.isoformat()
        else:
            announced_at = self.announced_at

        versions = []
        for versions_item_data in self.versions:
            versions_item = versions_item_data.to_dict()
            versions.append(versions_item)

        outdated = self.outdated

        seconds: float | None
        seconds = self.seconds

        backfill: dict[str, Any] | None
        if isinstance(self.backfill, Backfill):
            backfill = self.backfill.to_dict()
        else:
            backfill = self.backfill

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stage": stage,
                "current": current,
                "announced_at": announced_at,
                "versions": versions,
                "outdated": outdated,
                "seconds": seconds,
                "backfill": backfill,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.backfill import Backfill  # noqa: PLC0415
        from ..models.version_count import VersionCount  # noqa: PLC0415

        d = dict(src_dict)
        stage = check_stage_name(d.pop("stage"))

        def _parse_current(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        current = _parse_current(d.pop("current"))

        def _parse_announced_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                announced_at_type_0 = datetime.datetime.fromisoformat(data)

                return announced_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        announced_at = _parse_announced_at(d.pop("announced_at"))

        versions = []
        _versions = d.pop("versions")
        for versions_item_data in _versions:
            versions_item = VersionCount.from_dict(versions_item_data)

            versions.append(versions_item)

        outdated = d.pop("outdated")

        def _parse_seconds(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        seconds = _parse_seconds(d.pop("seconds"))

        def _parse_backfill(data: object) -> Backfill | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                backfill_type_0 = Backfill.from_dict(data)

                return backfill_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Backfill | None, data)

        backfill = _parse_backfill(d.pop("backfill"))

        stage_report = cls(
            stage=stage,
            current=current,
            announced_at=announced_at,
            versions=versions,
            outdated=outdated,
            seconds=seconds,
            backfill=backfill,
        )

        stage_report.additional_properties = d
        return stage_report

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
