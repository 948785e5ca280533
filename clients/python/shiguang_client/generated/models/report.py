from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.report_reason import ReportReason, check_report_reason
from ..models.report_state import ReportState, check_report_state

if TYPE_CHECKING:
    from ..models.reported_link import ReportedLink


T = TypeVar("T", bound="Report")


@_attrs_define
class Report:
    """
    Attributes:
        id (UUID):
        reason (ReportReason):
        words (str): Of the guest, who may have said nothing.
        state (ReportState):
        created_at (datetime.datetime):
        settled_at (datetime.datetime | None):
        share (ReportedLink): What guests could find out, and whose it is; never its address.
    """

    id: UUID
    reason: ReportReason
    words: str
    state: ReportState
    created_at: datetime.datetime
    settled_at: datetime.datetime | None
    share: ReportedLink
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        reason: str = self.reason

        words = self.words

        state: str = self.state

        created_at = self.created_at.isoformat()

        settled_at: None | str
        if isinstance(self.settled_at, datetime.datetime):
            settled_at = self.settled_at.isoformat()
        else:
            settled_at = self.settled_at

        share = self.share.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "reason": reason,
                "words": words,
                "state": state,
                "created_at": created_at,
                "settled_at": settled_at,
                "share": share,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reported_link import ReportedLink  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        reason = check_report_reason(d.pop("reason"))

        words = d.pop("words")

        state = check_report_state(d.pop("state"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_settled_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                settled_at_type_0 = datetime.datetime.fromisoformat(data)

                return settled_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        settled_at = _parse_settled_at(d.pop("settled_at"))

        share = ReportedLink.from_dict(d.pop("share"))

        report = cls(
            id=id,
            reason=reason,
            words=words,
            state=state,
            created_at=created_at,
            settled_at=settled_at,
            share=share,
        )

        report.additional_properties = d
        return report

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
