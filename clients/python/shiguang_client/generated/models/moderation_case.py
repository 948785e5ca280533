from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.moderation_state import ModerationState, check_moderation_state
from ..models.moderation_subject import ModerationSubject, check_moderation_subject

if TYPE_CHECKING:
    from ..models.moderation_appeal import ModerationAppeal
    from ..models.moderation_decision import ModerationDecision


T = TypeVar("T", bound="ModerationCase")


@_attrs_define
class ModerationCase:
    """For administrators. Of a picture, no more than a blur; `moderation_case` has the picture.

    Attributes:
        id (UUID):
        subject (ModerationSubject):
        state (ModerationState):
        since (datetime.datetime):
        owner_id (UUID):
        owner_name (str):
        owner_email (str):
        score (float | None): Of a picture, 0 to 1.
        model (str): Whose score it is.
        text (str):
        words (list[str]): Found in the text.
        thumbhash (None | str): A blur, base64; null of an edited picture.
        decision (ModerationDecision | None): The latest.
        appeal (ModerationAppeal | None): The latest.
    """

    id: UUID
    subject: ModerationSubject
    state: ModerationState
    since: datetime.datetime
    owner_id: UUID
    owner_name: str
    owner_email: str
    score: float | None
    model: str
    text: str
    words: list[str]
    thumbhash: None | str
    decision: ModerationDecision | None
    appeal: ModerationAppeal | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.moderation_appeal import ModerationAppeal  # noqa: PLC0415
        from ..models.moderation_decision import ModerationDecision  # noqa: PLC0415

        id = str(self.id)

        subject: str = self.subject

        state: str = self.state

        since = self.since.isoformat()

        owner_id = str(self.owner_id)

        owner_name = self.owner_name

        owner_email = self.owner_email

        score: float | None
        score = self.score

        model = self.model

        text = self.text

        words = self.words

        thumbhash: None | str
        thumbhash = self.thumbhash

        decision: dict[str, Any] | None
        if isinstance(self.decision, ModerationDecision):
            decision = self.decision.to_dict()
        else:
            decision = self.decision

        appeal: dict[str, Any] | None
        if isinstance(self.appeal, ModerationAppeal):
            appeal = self.appeal.to_dict()
        else:
            appeal = self.appeal

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "subject": subject,
                "state": state,
                "since": since,
                "owner_id": owner_id,
                "owner_name": owner_name,
                "owner_email": owner_email,
                "score": score,
                "model": model,
                "text": text,
                "words": words,
                "thumbhash": thumbhash,
                "decision": decision,
                "appeal": appeal,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.moderation_appeal import ModerationAppeal  # noqa: PLC0415
        from ..models.moderation_decision import ModerationDecision  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        subject = check_moderation_subject(d.pop("subject"))

        state = check_moderation_state(d.pop("state"))

        since = datetime.datetime.fromisoformat(d.pop("since"))

        owner_id = UUID(d.pop("owner_id"))

        owner_name = d.pop("owner_name")

        owner_email = d.pop("owner_email")

        def _parse_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        score = _parse_score(d.pop("score"))

        model = d.pop("model")

        text = d.pop("text")

        words = cast(list[str], d.pop("words"))

        def _parse_thumbhash(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        thumbhash = _parse_thumbhash(d.pop("thumbhash"))

        def _parse_decision(data: object) -> ModerationDecision | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                decision_type_0 = ModerationDecision.from_dict(data)

                return decision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ModerationDecision | None, data)

        decision = _parse_decision(d.pop("decision"))

        def _parse_appeal(data: object) -> ModerationAppeal | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                appeal_type_0 = ModerationAppeal.from_dict(data)

                return appeal_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ModerationAppeal | None, data)

        appeal = _parse_appeal(d.pop("appeal"))

        moderation_case = cls(
            id=id,
            subject=subject,
            state=state,
            since=since,
            owner_id=owner_id,
            owner_name=owner_name,
            owner_email=owner_email,
            score=score,
            model=model,
            text=text,
            words=words,
            thumbhash=thumbhash,
            decision=decision,
            appeal=appeal,
        )

        moderation_case.additional_properties = d
        return moderation_case

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
