"""A query brings along what lies nearest to it, by name."""

import numpy as np

from backend.tags.vocabulary import Word
from workers.language.concepts import nearest_concepts
from workers.language.meaning import unit
from workers.vision.tags.vocabulary import classes

WORDS = [entry.word for entry in classes() if entry.word is not None]


def test_the_nearest_comes_first_with_both_of_its_names_and_where_it_lies() -> None:
    points = unit(np.random.default_rng(7).normal(size=(len(WORDS), 24)).astype(np.float32))
    lake = 300
    concepts = nearest_concepts(points[lake], WORDS, points)
    assert len(concepts) == 16
    assert (concepts[0].name_en, concepts[0].name_zh) == (
        WORDS[lake].name_en,
        WORDS[lake].name_zh,
    )
    cosines = [float(concept.point @ points[lake]) for concept in concepts]
    assert cosines == sorted(cosines, reverse=True)
    farther = np.delete(points @ points[lake], np.argsort(-(points @ points[lake]))[:16])
    assert cosines[-1] >= farther.max()


def test_where_little_has_a_name_all_of_it_is_told() -> None:
    few: list[Word] = WORDS[:3]
    assert (
        len(nearest_concepts(np.eye(4, dtype=np.float32)[0], few, np.eye(3, 4, dtype=np.float32)))
        == 3
    )
