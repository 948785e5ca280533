from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.backup_worry import BackupWorry, check_backup_worry

if TYPE_CHECKING:
    from ..models.backup import Backup


T = TypeVar("T", bound="BackupStatus")


@_attrs_define
class BackupStatus:
    """
    Attributes:
        place (str): Where the next one goes.
        every_hours (int): 0: only when it is asked for.
        kept (int):
        kept_days (int): 0: however old.
        latest (Backup | None): The last one that is good.
        under_way (Backup | None):
        worry (BackupWorry):
        error (str): In English; of the last one, where it failed.
    """

    place: str
    every_hours: int
    kept: int
    kept_days: int
    latest: Backup | None
    under_way: Backup | None
    worry: BackupWorry
    error: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.backup import Backup  # noqa: PLC0415

        place = self.place

        every_hours = self.every_hours

        kept = self.kept

        kept_days = self.kept_days

        latest: dict[str, Any] | None
        if isinstance(self.latest, Backup):
            latest = self.latest.to_dict()
        else:
            latest = self.latest

        under_way: dict[str, Any] | None
        if isinstance(self.under_way, Backup):
            under_way = self.under_way.to_dict()
        else:
            under_way = self.under_way

        worry: str = self.worry

        error = self.error

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "place": place,
                "every_hours": every_hours,
                "kept": kept,
                "kept_days": kept_days,
                "latest": latest,
                "under_way": under_way,
                "worry": worry,
                "error": error,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.backup import Backup  # noqa: PLC0415

        d = dict(src_dict)
        place = d.pop("place")

        every_hours = d.pop("every_hours")

        kept = d.pop("kept")

        kept_days = d.pop("kept_days")

        def _parse_latest(data: object) -> Backup | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                latest_type_0 = Backup.from_dict(data)

                return latest_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Backup | None, data)

        latest = _parse_latest(d.pop("latest"))

        def _parse_under_way(data: object) -> Backup | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                under_way_type_0 = Backup.from_dict(data)

                return under_way_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Backup | None, data)

        under_way = _parse_under_way(d.pop("under_way"))

        worry = check_backup_worry(d.pop("worry"))

        error = d.pop("error")

        backup_status = cls(
            place=place,
            every_hours=every_hours,
            kept=kept,
            kept_days=kept_days,
            latest=latest,
            under_way=under_way,
            worry=worry,
            error=error,
        )

        backup_status.additional_properties = d
        return backup_status

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
