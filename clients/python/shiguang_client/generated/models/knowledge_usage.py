from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.cited_document import CitedDocument
    from ..models.cited_passage import CitedPassage
    from ..models.unquoted_document import UnquotedDocument
    from ..models.usage_counts import UsageCounts
    from ..models.usage_day import UsageDay
    from ..models.usage_gold import UsageGold


T = TypeVar("T", bound="KnowledgeUsage")


@_attrs_define
class KnowledgeUsage:
    """
    Attributes:
        time_zone (str):
        total (UsageCounts):
        days (list[UsageDay]): The oldest first, each of them.
        passages (int): That are answered from.
        quoted_passages (int): Of these, quoted in these days.
        cited_passages (list[CitedPassage]): Most often first; 20 at most.
        cited_documents (list[CitedDocument]): The same.
        never_quoted (list[UnquotedDocument]): Documents without a quote in these days; 100 at most.
        gold (None | UsageGold): The last run of the live view.
    """

    time_zone: str
    total: UsageCounts
    days: list[UsageDay]
    passages: int
    quoted_passages: int
    cited_passages: list[CitedPassage]
    cited_documents: list[CitedDocument]
    never_quoted: list[UnquotedDocument]
    gold: None | UsageGold
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.usage_gold import UsageGold  # noqa: PLC0415

        time_zone = self.time_zone

        total = self.total.to_dict()

        days = []
        for days_item_data in self.days:
            days_item = days_item_data.to_dict()
            days.append(days_item)

        passages = self.passages

        quoted_passages = self.quoted_passages

        cited_passages = []
        for cited_passages_item_data in self.cited_passages:
            cited_passages_item = cited_passages_item_data.to_dict()
            cited_passages.append(cited_passages_item)

        cited_documents = []
        for cited_documents_item_data in self.cited_documents:
            cited_documents_item = cited_documents_item_data.to_dict()
            cited_documents.append(cited_documents_item)

        never_quoted = []
        for never_quoted_item_data in self.never_quoted:
            never_quoted_item = never_quoted_item_data.to_dict()
            never_quoted.append(never_quoted_item)

        gold: dict[str, Any] | None
        if isinstance(self.gold, UsageGold):
            gold = self.gold.to_dict()
        else:
            gold = self.gold

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "time_zone": time_zone,
                "total": total,
                "days": days,
                "passages": passages,
                "quoted_passages": quoted_passages,
                "cited_passages": cited_passages,
                "cited_documents": cited_documents,
                "never_quoted": never_quoted,
                "gold": gold,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cited_document import CitedDocument  # noqa: PLC0415
        from ..models.cited_passage import CitedPassage  # noqa: PLC0415
        from ..models.unquoted_document import UnquotedDocument  # noqa: PLC0415
        from ..models.usage_counts import UsageCounts  # noqa: PLC0415
        from ..models.usage_day import UsageDay  # noqa: PLC0415
        from ..models.usage_gold import UsageGold  # noqa: PLC0415

        d = dict(src_dict)
        time_zone = d.pop("time_zone")

        total = UsageCounts.from_dict(d.pop("total"))

        days = []
        _days = d.pop("days")
        for days_item_data in _days:
            days_item = UsageDay.from_dict(days_item_data)

            days.append(days_item)

        passages = d.pop("passages")

        quoted_passages = d.pop("quoted_passages")

        cited_passages = []
        _cited_passages = d.pop("cited_passages")
        for cited_passages_item_data in _cited_passages:
            cited_passages_item = CitedPassage.from_dict(cited_passages_item_data)

            cited_passages.append(cited_passages_item)

        cited_documents = []
        _cited_documents = d.pop("cited_documents")
        for cited_documents_item_data in _cited_documents:
            cited_documents_item = CitedDocument.from_dict(cited_documents_item_data)

            cited_documents.append(cited_documents_item)

        never_quoted = []
        _never_quoted = d.pop("never_quoted")
        for never_quoted_item_data in _never_quoted:
            never_quoted_item = UnquotedDocument.from_dict(never_quoted_item_data)

            never_quoted.append(never_quoted_item)

        def _parse_gold(data: object) -> None | UsageGold:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                gold_type_0 = UsageGold.from_dict(data)

                return gold_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UsageGold, data)

        gold = _parse_gold(d.pop("gold"))

        knowledge_usage = cls(
            time_zone=time_zone,
            total=total,
            days=days,
            passages=passages,
            quoted_passages=quoted_passages,
            cited_passages=cited_passages,
            cited_documents=cited_documents,
            never_quoted=never_quoted,
            gold=gold,
        )

        knowledge_usage.additional_properties = d
        return knowledge_usage

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
