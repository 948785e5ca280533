from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ModelTrial")


@_attrs_define
class ModelTrial:
    """
    Attributes:
        percent (float): Of owners, whom the canary answers.
        owners (list[UUID]): Whom it answers besides.
        begun_at (datetime.datetime | None):
        canary (None | str | Unset):
        shadow (None | str | Unset):
    """

    percent: float
    owners: list[UUID]
    begun_at: datetime.datetime | None
    canary: None | str | Unset = UNSET
    shadow: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        percent = self.percent

        owners = []
        for owners_item_data in self.owners:
            owners_item = str(owners_item_data)
            owners.append(owners_item)

        begun_at: None | str
        if isinstance(self.begun_at, datetime.datetime):
            begun_at = self.begun_at.isoformat()
        else:
            begun_at = self.begun_at

        canary: None | str | Unset
        if isinstance(self.canary, Unset):
            canary = UNSET
        else:
            canary = self.canary

        shadow: None | str | Unset
        if isinstance(self.shadow, Unset):
            shadow = UNSET
        else:
            shadow = self.shadow

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "percent": percent,
                "owners": owners,
                "begun_at": begun_at,
            }
        )
        if canary is not UNSET:
            field_dict["canary"] = canary
        if shadow is not UNSET:
            field_dict["shadow"] = shadow

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        percent = d.pop("percent")

        owners = []
        _owners = d.pop("owners")
        for owners_item_data in _owners:
            owners_item = UUID(owners_item_data)

            owners.append(owners_item)

        def _parse_begun_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                begun_at_type_0 = datetime.datetime.fromisoformat(data)

                return begun_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        begun_at = _parse_begun_at(d.pop("begun_at"))

        def _parse_canary(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        canary = _parse_canary(d.pop("canary", UNSET))

        def _parse_shadow(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        shadow = _parse_shadow(d.pop("shadow", UNSET))

        model_trial = cls(
            percent=percent,
            owners=owners,
            begun_at=begun_at,
            canary=canary,
            shadow=shadow,
        )

        model_trial.additional_properties = d
        return model_trial

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
