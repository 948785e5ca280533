"""Values that clients choose among, as the OpenAPI document names them."""

from enum import StrEnum

from backend.asking.filters import FilterKind, Question, Why
from backend.asking.services.understanding import Reader
from backend.photos.kinds import AssetKind
from backend.search.selectors.sources import Kind

Choices = list[tuple[str, str]]


def _of(*enums: type[StrEnum]) -> Choices:
    values = dict.fromkeys(member.value for enum in enums for member in enum)
    return [(value, value) for value in values]


FILTER_KINDS = _of(FilterKind)
REASON_KINDS = _of(FilterKind, Kind)
MEDIA = _of(AssetKind)
QUESTIONS = _of(Question)
READERS = _of(Reader)
WHY = _of(Why)
LANGUAGES: Choices = [("zh", "zh"), ("en", "en")]
