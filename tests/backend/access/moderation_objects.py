"""What is held: of the asker's, or of somebody's whom an administrator judges."""

from collections.abc import Mapping

from backend.accounts.models import User
from backend.moderation.models import Case
from tests.factories import make_asset, make_user
from tests.factories.moderation import case_of, score_all
from tests.factories.sharing import make_link


def held(owner: User) -> Mapping[str, object]:
    return {"case_id": hold(owner).pk}


def case(_: User) -> Mapping[str, object]:
    """Of somebody who need not be the one that asks."""
    return held(make_user())


def hold(owner: User) -> Case:
    photo = make_asset(owner=owner, renditions=True)
    make_link(owner=owner, assets=[photo])
    score_all({photo: 0.99})
    return case_of(photo)
