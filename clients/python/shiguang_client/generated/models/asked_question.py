from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.answer_outcome import AnswerOutcome, check_answer_outcome
from ..models.answer_verdict import AnswerVerdict, check_answer_verdict
from ..models.ask_language import AskLanguage, check_ask_language
from ..models.text_mood import TextMood, check_text_mood
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.knowledge_citation import KnowledgeCitation


T = TypeVar("T", bound="AskedQuestion")


@_attrs_define
class AskedQuestion:
    """`answer` and `citations` say what this base was quoted with; what others say is theirs.

    Attributes:
        id (UUID):
        question (str):
        asked_as (str):
        language (AskLanguage):
        outcome (AnswerOutcome):
        confidence (float):
        answer (str): Empty where it quotes other bases, too.
        citations (list[KnowledgeCitation]): Of this base.
        verdict (AnswerVerdict | None): Null: whoever asked said nothing.
        mood (None | TextMood): Of the remark, as a model reads it; null: no remark, or not read yet.
        took (int):
        created_at (datetime.datetime):
        remark (str | Unset):
        settled_at (datetime.datetime | None | Unset):
    """

    id: UUID
    question: str
    asked_as: str
    language: AskLanguage
    outcome: AnswerOutcome
    confidence: float
    answer: str
    citations: list[KnowledgeCitation]
    verdict: AnswerVerdict | None
    mood: None | TextMood
    took: int
    created_at: datetime.datetime
    remark: str | Unset = UNSET
    settled_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        question = self.question

        asked_as = self.asked_as

        language: str = self.language

        outcome: str = self.outcome

        confidence = self.confidence

        answer = self.answer

        citations = []
        for citations_item_data in self.citations:
            citations_item = citations_item_data.to_dict()
            citations.append(citations_item)

        verdict: None | str
        if isinstance(self.verdict, str):
            verdict = self.verdict
        else:
            verdict = self.verdict

        mood: None | str
        if isinstance(self.mood, str):
            mood = self.mood
        else:
            mood = self.mood

        took = self.took

        created_at = self.created_at.isoformat()

        remark = self.remark

        settled_at: None | str | Unset
        if isinstance(self.settled_at, Unset):
            settled_at = UNSET
        elif isinstance(self.settled_at, datetime.datetime):
            settled_at = self.settled_at.isoformat()
        else:
            settled_at = self.settled_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "question": question,
                "asked_as": asked_as,
                "language": language,
                "outcome": outcome,
                "confidence": confidence,
                "answer": answer,
                "citations": citations,
                "verdict": verdict,
                "mood": mood,
                "took": took,
                "created_at": created_at,
            }
        )
        if remark is not UNSET:
            field_dict["remark"] = remark
        if settled_at is not UNSET:
            field_dict["settled_at"] = settled_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.knowledge_citation import KnowledgeCitation  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        question = d.pop("question")

        asked_as = d.pop("asked_as")

        language = check_ask_language(d.pop("language"))

        outcome = check_answer_outcome(d.pop("outcome"))

        confidence = d.pop("confidence")

        answer = d.pop("answer")

        citations = []
        _citations = d.pop("citations")
        for citations_item_data in _citations:
            citations_item = KnowledgeCitation.from_dict(citations_item_data)

            citations.append(citations_item)

        def _parse_verdict(data: object) -> AnswerVerdict | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                verdict_type_0 = check_answer_verdict(data)

                return verdict_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AnswerVerdict | None, data)

        verdict = _parse_verdict(d.pop("verdict"))

        def _parse_mood(data: object) -> None | TextMood:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                mood_type_0 = check_text_mood(data)

                return mood_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextMood, data)

        mood = _parse_mood(d.pop("mood"))

        took = d.pop("took")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        remark = d.pop("remark", UNSET)

        def _parse_settled_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                settled_at_type_0 = datetime.datetime.fromisoformat(data)

                return settled_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        settled_at = _parse_settled_at(d.pop("settled_at", UNSET))

        asked_question = cls(
            id=id,
            question=question,
            asked_as=asked_as,
            language=language,
            outcome=outcome,
            confidence=confidence,
            answer=answer,
            citations=citations,
            verdict=verdict,
            mood=mood,
            took=took,
            created_at=created_at,
            remark=remark,
            settled_at=settled_at,
        )

        asked_question.additional_properties = d
        return asked_question

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
