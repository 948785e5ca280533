"""The recorded searches: enough of each sort, about photos that exist, split for good."""

import json
from collections import Counter

from tests.evaluation.photos import DATA
from tests.evaluation.search import queries, split


def test_there_are_searches_of_every_kind_in_both_languages() -> None:
    counts = Counter((query.language, query.kind) for query in queries())
    assert len(counts) == 16
    assert min(counts.values()) >= 3
    assert len({query.text for query in queries()}) == len(queries()) >= 60


def test_answers_are_labelled_photos_with_a_grade() -> None:
    photos = json.loads((DATA / "tags.json").read_text(encoding="utf-8"))["photos"]
    for query in queries():
        assert set(query.relevant) <= set(photos), query.text
        assert set(query.relevant.values()) <= {1, 2}, query.text
        assert (query.kind in {"nothing", "absent"}) == (not query.relevant), query.text


def test_a_translation_is_in_the_other_language() -> None:
    translated = [query for query in queries() if query.translation]
    assert len(translated) >= 60
    for query in translated:
        assert query.translation.isascii() == (query.language == "zh"), query.text
        assert query.relevant, query.text


def test_a_search_is_on_one_side_and_its_kind_on_both() -> None:
    halves = split(queries())
    assert len(halves.tune) + len(halves.test) == len(queries())
    assert abs(len(halves.tune) - len(halves.test)) <= 10
    assert {query.kind for query in halves.tune} == {query.kind for query in halves.test}
    assert split(tuple(reversed(queries()))).test == halves.test[::-1]
