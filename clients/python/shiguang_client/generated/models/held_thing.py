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


T = TypeVar("T", bound="HeldThing")


@_attrs_define
class HeldThing:
    """Of the asker's own.

    Attributes:
        id (UUID):
        subject (ModerationSubject):
        state (ModerationState):
        since (datetime.datetime):
        asset_id (None | UUID): Of a picture.
        share_id (None | UUID):
        comment_id (None | UUID):
        album_id (None | UUID): Of a comment.
        text (str): As it was read; empty of a picture.
        words (list[str]): Why: what was found in the text.
        score (float | None): Why, of a picture: how likely it shows nudity, 0 to 1.
        thumbnail_url (None | str): WebP, fits 512 x 512.
        decision (ModerationDecision | None): The latest; null: nobody has judged.
        appeal (ModerationAppeal | None): The latest.
        may_appeal (bool):
    """

    id: UUID
    subject: ModerationSubject
    state: ModerationState
    since: datetime.datetime
    asset_id: None | UUID
    share_id: None | UUID
    comment_id: None | UUID
    album_id: None | UUID
    text: str
    words: list[str]
    score: float | None
    thumbnail_url: None | str
    decision: ModerationDecision | None
    appeal: ModerationAppeal | None
    may_appeal: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.moderation_appeal import ModerationAppeal  # noqa: PLC0415
        from ..models.moderation_decision import ModerationDecision  # noqa: PLC0415

        id = str(self.id)

        subject: str = self.subject

        state: str = self.state

        since = self.since.isoformat()

        asset_id: None | str
        if isinstance(self.asset_id, UUID):
            asset_id = str(self.asset_id)
        else:
            asset_id = self.asset_id

        share_id: None | str
        if isinstance(self.share_id, UUID):
            share_id = str(self.share_id)
        else:
            share_id = self.share_id

        comment_id: None | str
        if isinstance(self.comment_id, UUID):
            comment_id = str(self.comment_id)
        else:
            comment_id = self.comment_id

        album_id: None | str
        if isinstance(self.album_id, UUID):
            album_id = str(self.album_id)
        else:
            album_id = self.album_id

        text = self.text

        words = self.words

        score: float | None
        score = self.score

        thumbnail_url: None | str
        thumbnail_url = self.thumbnail_url

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

        may_appeal = self.may_appeal

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "subject": subject,
                "state": state,
                "since": since,
                "asset_id": asset_id,
                "share_id": share_id,
                "comment_id": comment_id,
                "album_id": album_id,
                "text": text,
                "words": words,
                "score": score,
                "thumbnail_url": thumbnail_url,
                "decision": decision,
                "appeal": appeal,
                "may_appeal": may_appeal,
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

        def _parse_asset_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                asset_id_type_0 = UUID(data)

                return asset_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        asset_id = _parse_asset_id(d.pop("asset_id"))

        def _parse_share_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                share_id_type_0 = UUID(data)

                return share_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        share_id = _parse_share_id(d.pop("share_id"))

        def _parse_comment_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                comment_id_type_0 = UUID(data)

                return comment_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        comment_id = _parse_comment_id(d.pop("comment_id"))

        def _parse_album_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                album_id_type_0 = UUID(data)

                return album_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        album_id = _parse_album_id(d.pop("album_id"))

        text = d.pop("text")

        words = cast(list[str], d.pop("words"))

        def _parse_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        score = _parse_score(d.pop("score"))

        def _parse_thumbnail_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        thumbnail_url = _parse_thumbnail_url(d.pop("thumbnail_url"))

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

        may_appeal = d.pop("may_appeal")

        held_thing = cls(
            id=id,
            subject=subject,
            state=state,
            since=since,
            asset_id=asset_id,
            share_id=share_id,
            comment_id=comment_id,
            album_id=album_id,
            text=text,
            words=words,
            score=score,
            thumbnail_url=thumbnail_url,
            decision=decision,
            appeal=appeal,
            may_appeal=may_appeal,
        )

        held_thing.additional_properties = d
        return held_thing

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
