"""Why each photo was found, in words that can be shown."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from backend.search.query.meaning import QueryMeaning
from backend.search.query.understanding import Understanding
from backend.search.selectors.concepts import concepts_between
from backend.search.selectors.sources import Kind, Source, assets_with_sources, sources_of
from backend.search.selectors.stems import english_stems
from backend.search.text.lexemes import any_of, document, words_of

_MOST_REASONS = 6
_LONGEST_LABEL = 200  # characters

_MATCHING = """
    SELECT place - 1 FROM unnest(%s::text[]) WITH ORDINALITY AS source (words, place)
    WHERE words::tsvector @@ %s::tsquery
"""


@dataclass(frozen=True, slots=True)
class Reason:
    kind: Kind
    label: str  # in the reader's language


def reasons_for(
    asset_ids: Sequence[UUID],
    *,
    understood: Understanding,
    terms: Sequence[str],
    meaning: QueryMeaning | None,
    by_picture: Collection[UUID],
    by_writing: Collection[UUID],
    query: str,
) -> dict[UUID, list[Reason]]:
    """The most telling reasons of each photo; a fixed number of queries for all of them.

    A photo that was found by its picture's meaning is given the concept that lies between it and
    the query, or else the query itself.
    """
    filters = _filter_reasons(understood)
    matched = _matched_sources(asset_ids, terms) if terms else {}
    alike = [asset_id for asset_id in asset_ids if asset_id in by_picture]
    concepts = concepts_between(alike, meaning) if meaning else {}
    found: dict[UUID, list[Reason]] = {}
    for asset_id in asset_ids:
        reasons = filters + [
            Reason(source.kind, source.label[:_LONGEST_LABEL])
            for source in matched.get(asset_id, ())
        ]
        if asset_id in by_picture or asset_id in by_writing:
            label = concepts.get(asset_id, query)
            reasons.append(Reason(Kind.SEMANTIC, label[:_LONGEST_LABEL]))
        found[asset_id] = list(dict.fromkeys(reasons))[:_MOST_REASONS]
    return found


def _filter_reasons(understood: Understanding) -> list[Reason]:
    reasons = [Reason(Kind.PERSON, person.label) for person in understood.people]
    reasons += [Reason(Kind.PLACE, place.label) for place in understood.places]
    reasons += [
        Reason(Kind.CAMERA, camera.label) for camera in (*understood.cameras, *understood.makes)
    ]
    if understood.days:
        spans = [
            first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
            for first, last in understood.days
        ]
        reasons.append(Reason(Kind.DATE, ", ".join(spans)))
    if understood.favorite:
        reasons.append(Reason(Kind.FAVORITE, ""))
    if understood.panorama:
        reasons.append(Reason(Kind.PANORAMA, ""))
    return reasons


def _matched_sources(
    asset_ids: Collection[UUID], terms: Sequence[str]
) -> Mapping[UUID, list[Source]]:
    """What the photos' terms stand in, matched by the database just as the search did."""
    pairs = [
        (asset.id, source)
        for asset in assets_with_sources(asset_ids)
        for source in sources_of(asset)
    ]
    stems = english_stems(words_of(source.text for _, source in pairs))
    literals = [document([source.weighted()], stems) for _, source in pairs]
    with connection.cursor() as cursor:
        cursor.execute(_MATCHING, [literals, any_of(terms)])
        matching = [place for (place,) in cursor.fetchall()]
    matched: dict[UUID, list[Source]] = {}
    for place in sorted(matching):
        asset_id, source = pairs[place]
        matched.setdefault(asset_id, []).append(source)
    return matched
