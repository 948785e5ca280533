"""Which passages answer a gold question, in the base as it is or as it would be."""

from uuid import UUID

from django.db.models import Q

from backend.knowledge.drafts import PassageKind
from backend.knowledge.models import GoldQuestion, Passage
from backend.knowledge.retrieval.question import View


def relevant_passages(gold: GoldQuestion, view: View) -> set[UUID]:
    sources = list(gold.sources.all())
    sections = {
        (source.document_id, source.heading) for source in sources if source.document_id is not None
    }
    approved = [source.question for source in sources if source.document_id is None]
    if not sources:
        return set()
    candidates = Passage.objects.filter(
        Q(document__in={document for document, _ in sections})
        | Q(kind=PassageKind.FAQ, questions__overlap=approved),
        base=gold.base_id,
        **{view: True},
    )
    wanted = set(approved)
    return {
        pk
        for pk, document, kind, headings, questions in candidates.values_list(
            "pk", "document", "kind", "headings", "questions"
        )
        if (kind == PassageKind.FAQ and wanted & set(questions))
        or (document, "") in sections
        or any((document, " ".join(heading.split())) in sections for heading in headings)
    }
