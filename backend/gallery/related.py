"""What somebody is to the owner, as the page about them says and changes it."""

from dataclasses import dataclass
from uuid import UUID

from backend.accounts.models import User
from backend.asking import kinship
from backend.asking.selectors.relations import relations_of_person
from backend.common.languages import in_language


@dataclass(frozen=True, slots=True)
class Related:
    kind: str  # a slug of `backend.asking.kinship`; empty beside a word
    word: str  # the owner's own
    name: str  # in the language of the page


def related_as(*, owner: User, person_id: UUID) -> list[Related]:
    """Raises NotFound."""
    said = relations_of_person(owner=owner, person_id=person_id)
    return [Related(one.kind, one.word, one.word or _name(one.kind)) for one in said]


def kinds_left(said: list[Related]) -> list[Related]:
    """What the person could be besides, in the order of the table of kinship."""
    known = {one.kind for one in said}
    return [Related(kind, "", _name(kind)) for kind in kinship.kinds() if kind not in known]


def _name(kind: str) -> str:
    known = kinship.kinds().get(kind)
    return in_language(zh=known.name_zh, en=known.name_en) if known else kind
