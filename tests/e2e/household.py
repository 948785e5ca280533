"""A library with something of every kind: an object for each parameter of the pages."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from backend.accounts.models import User
from backend.albums.rules import read_rule
from backend.knowledge.evaluation.figures import figures_of
from backend.knowledge.models import GoldRun
from tests.backend.access import album_objects, objects, pipeline_objects, sharing_objects
from tests.e2e.console.pictures import stored_pictures
from tests.factories import make_album, make_face, make_person, make_text_line
from tests.factories.knowledge import keep, make_passage
from tests.factories.loop import make_gold, make_group, make_result, make_run
from tests.factories.webhooks import webhook


def _knowledge(owner: User) -> Mapping[str, object]:
    passage = make_passage(keep(owner), "| a | b |\n|---|---|\n| `c` | d |")
    make_gold(passage.base, answered_by=passage)
    make_group(passage.base)
    results = [make_result(make_run(passage.base, total=1, done=1)) for _ in range(2)]
    for result in results:
        GoldRun.objects.filter(pk=result.run_id).update(figures=figures_of([result]))
    return {
        "base_id": passage.base_id,
        "document_id": passage.document_id,
        "run_id": results[0].run_id,
    }


def _pipeline(admin: User) -> Mapping[str, object]:
    """With a run that waits for a person."""
    run = pipeline_objects.run_to_approve(admin)["run_id"]
    return {**pipeline_objects.pipeline(admin), "model_run_id": run}


# What a library and an installation are made of; each answers the parameters of its address.
_KINDS: tuple[Callable[[User], Mapping[str, object]], ...] = (
    album_objects.comment,
    album_objects.invitation,
    objects.api_key,
    objects.bulk,
    objects.country,
    objects.exclusion,
    objects.failure,
    objects.invitation,
    objects.lookalikes,
    objects.model,
    objects.replaced_model,
    objects.memory,
    objects.person,
    objects.place,
    objects.suggestion,
    objects.tag,
    sharing_objects.link,
    sharing_objects.open_link,
    sharing_objects.report,
    sharing_objects.seen,
    sharing_objects.family,
    _knowledge,
    _pipeline,
    webhook,
)
_RULE = {"match": "all", "conditions": [{"favorite": True}]}


def make_household(admin: User, stranger: User, sample_photos: Path) -> Mapping[str, str]:
    """By `$parameter`, what stands for it."""
    made: dict[str, object] = {"user_id": stranger.pk}
    for kind in _KINDS:
        made |= kind(admin)
    photo = stored_pictures(admin, sample_photos, is_favorite=True)[0]
    make_face(asset=photo, person=make_person(owner=admin, name="奶奶"), crop_key="")
    make_text_line(asset=photo, text="Open daily from nine")
    made |= {"photo_id": photo.pk, "country": "CN"}
    smart = make_album(owner=admin, rule=read_rule(_RULE)).pk
    return {
        "$" + re.sub(r"_(\w)", lambda found: found[1].upper(), name): str(value)
        for name, value in made.items()
    } | {"/albums/$albumId/rule": f"/albums/{smart}/rule"}
