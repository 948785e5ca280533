from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.answer_outcome import AnswerOutcome, check_answer_outcome
from ..models.ask_language import AskLanguage, check_ask_language

if TYPE_CHECKING:
    from ..models.knowledge_citation import KnowledgeCitation
    from ..models.nearest_topic import NearestTopic


T = TypeVar("T", bound="KnowledgeAnswer")


@_attrs_define
class KnowledgeAnswer:
    """
    Attributes:
        id (UUID): To say whether it helped.
        conversation_id (UUID):
        asked_as (str): The question with what it takes from those before it.
        answer (str): Markdown, with the numbers of citations.
        outcome (AnswerOutcome):
        confidence (float):
        language (AskLanguage):
        citations (list[KnowledgeCitation]):
        topics (list[NearestTopic]): The nearest to a question without an answer.
        written_by (str): The language model that wrote it; empty: it is quoted word for word.
    """

    id: UUID
    conversation_id: UUID
    asked_as: str
    answer: str
    outcome: AnswerOutcome
    confidence: float
    language: AskLanguage
    citations: list[KnowledgeCitation]
    topics: list[NearestTopic]
    written_by: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        conversation_id = str(self.conversation_id)

        asked_as = self.asked_as

        answer = self.answer

        outcome: str = self.outcome

        confidence = self.confidence

        language: str = self.language

        citations = []
        for citations_item_data in self.citations:
            citations_item = citations_item_data.to_dict()
            citations.append(citations_item)

        topics = []
        for topics_item_data in self.topics:
            topics_item = topics_item_data.to_dict()
            topics.append(topics_item)

        written_by = self.written_by

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "conversation_id": conversation_id,
                "asked_as": asked_as,
                "answer": answer,
                "outcome": outcome,
                "confidence": confidence,
                "language": language,
                "citations": citations,
                "topics": topics,
                "written_by": written_by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.knowledge_citation import KnowledgeCitation  # noqa: PLC0415
        from ..models.nearest_topic import NearestTopic  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        conversation_id = UUID(d.pop("conversation_id"))

        asked_as = d.pop("asked_as")

        answer = d.pop("answer")

        outcome = check_answer_outcome(d.pop("outcome"))

        confidence = d.pop("confidence")

        language = check_ask_language(d.pop("language"))

        citations = []
        _citations = d.pop("citations")
        for citations_item_data in _citations:
            citations_item = KnowledgeCitation.from_dict(citations_item_data)

            citations.append(citations_item)

        topics = []
        _topics = d.pop("topics")
        for topics_item_data in _topics:
            topics_item = NearestTopic.from_dict(topics_item_data)

            topics.append(topics_item)

        written_by = d.pop("written_by")

        knowledge_answer = cls(
            id=id,
            conversation_id=conversation_id,
            asked_as=asked_as,
            answer=answer,
            outcome=outcome,
            confidence=confidence,
            language=language,
            citations=citations,
            topics=topics,
            written_by=written_by,
        )

        knowledge_answer.additional_properties = d
        return knowledge_answer

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
