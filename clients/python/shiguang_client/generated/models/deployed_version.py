from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.deployed_version_role import DeployedVersionRole, check_deployed_version_role
from ..models.deployed_version_verdict import DeployedVersionVerdict, check_deployed_version_verdict

if TYPE_CHECKING:
    from ..models.deployed_hour import DeployedHour


T = TypeVar("T", bound="DeployedVersion")


@_attrs_define
class DeployedVersion:
    """
    Attributes:
        id (UUID):
        name (str): Such as `poems-3`.
        role (DeployedVersionRole):
        share (float | None): Of all answers, 0 to 1; a shadow gives none.
        requests (int):
        failed (int): Of the requests.
        failure_rate (float | None):
        mean_seconds (float | None):
        p50_seconds (float | None):
        p95_seconds (float | None):
        compared (int): Answers that were held against the champion's.
        agreement (float | None): How far they said the same, 0 to 1, on average.
        verdict (DeployedVersionVerdict | None): Of a trial, since it began, against the champion.
        hours (list[DeployedHour]): Of the day, those in which it was asked, the earliest first.
    """

    id: UUID
    name: str
    role: DeployedVersionRole
    share: float | None
    requests: int
    failed: int
    failure_rate: float | None
    mean_seconds: float | None
    p50_seconds: float | None
    p95_seconds: float | None
    compared: int
    agreement: float | None
    verdict: DeployedVersionVerdict | None
    hours: list[DeployedHour]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        role: str = self.role

        share: float | None
        share = self.share

        requests = self.requests

        failed = self.failed

        failure_rate: float | None
        failure_rate = self.failure_rate

        mean_seconds: float | None
        mean_seconds = self.mean_seconds

        p50_seconds: float | None
        p50_seconds = self.p50_seconds

        p95_seconds: float | None
        p95_seconds = self.p95_seconds

        compared = self.compared

        agreement: float | None
        agreement = self.agreement

        verdict: None | str
        if isinstance(self.verdict, str):
            verdict = self.verdict
        else:
            verdict = self.verdict

        hours = []
        for hours_item_data in self.hours:
            hours_item = hours_item_data.to_dict()
            hours.append(hours_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "role": role,
                "share": share,
                "requests": requests,
                "failed": failed,
                "failure_rate": failure_rate,
                "mean_seconds": mean_seconds,
                "p50_seconds": p50_seconds,
                "p95_seconds": p95_seconds,
                "compared": compared,
                "agreement": agreement,
                "verdict": verdict,
                "hours": hours,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.deployed_hour import DeployedHour  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        role = check_deployed_version_role(d.pop("role"))

        def _parse_share(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        share = _parse_share(d.pop("share"))

        requests = d.pop("requests")

        failed = d.pop("failed")

        def _parse_failure_rate(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        failure_rate = _parse_failure_rate(d.pop("failure_rate"))

        def _parse_mean_seconds(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        mean_seconds = _parse_mean_seconds(d.pop("mean_seconds"))

        def _parse_p50_seconds(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        p50_seconds = _parse_p50_seconds(d.pop("p50_seconds"))

        def _parse_p95_seconds(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        p95_seconds = _parse_p95_seconds(d.pop("p95_seconds"))

        compared = d.pop("compared")

        def _parse_agreement(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        agreement = _parse_agreement(d.pop("agreement"))

        def _parse_verdict(data: object) -> DeployedVersionVerdict | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                verdict_type_0 = check_deployed_version_verdict(data)

                return verdict_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeployedVersionVerdict | None, data)

        verdict = _parse_verdict(d.pop("verdict"))

        hours = []
        _hours = d.pop("hours")
        for hours_item_data in _hours:
            hours_item = DeployedHour.from_dict(hours_item_data)

            hours.append(hours_item)

        deployed_version = cls(
            id=id,
            name=name,
            role=role,
            share=share,
            requests=requests,
            failed=failed,
            failure_rate=failure_rate,
            mean_seconds=mean_seconds,
            p50_seconds=p50_seconds,
            p95_seconds=p95_seconds,
            compared=compared,
            agreement=agreement,
            verdict=verdict,
            hours=hours,
        )

        deployed_version.additional_properties = d
        return deployed_version

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
