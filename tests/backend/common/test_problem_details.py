"""What went wrong is said in the language of whoever asks."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import translation

from backend.accounts.models import User
from backend.common import errors, problems
from backend.common.details import ZH, detail_of
from tests.contract.codes import errors_below

BACKEND = Path(settings.BASE_DIR) / "backend"
FOR_MACHINES = {"webdav", "events"}  # apps whose refusals no person reads
RAISES = {"refused"} | {
    name
    for name, kind in errors_below(errors.ShiguangError).items()
    if not issubclass(kind, errors.StageError)
}
# Where a sentence is somebody else's, or about a parameter that only a program sends.
OTHERS_WORDS = {
    "accounts/api/authentication.py",
    "accounts/remote/oidc.py",
    "accounts/services/passwords.py",  # Django's validators, which are translated
    "common/pagination.py",
    "common/sparse_fields.py",
    "exports/services/sending.py",
    "imports/services/starting.py",
    "knowledge/services/documents.py",
    "operations/api/job_views.py",
    "operations/services/bootstrap.py",
    "photos/services/sidecars.py",
    "search/services/picture_embedding.py",
    "storage/s3.py",
    "webhooks/services/registering.py",
}
PLACES = re.compile(r"%\((\w+)\)[ds]")


def raised() -> Iterator[tuple[str, ast.expr]]:
    """Where, and what is said: the first argument of each error."""
    for path in sorted(BACKEND.rglob("*.py")):
        where = path.relative_to(BACKEND)
        if where.parts[0] in FOR_MACHINES:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "attr", "") or getattr(node.func, "id", "")
                if name in RAISES:
                    yield where.as_posix(), node.args[0]


def sentences(said: ast.expr) -> Iterator[str]:
    """Those that stand there as they are; of a choice, both."""
    if isinstance(said, ast.IfExp):
        yield from sentences(said.body)
        yield from sentences(said.orelse)
    elif isinstance(said, ast.Constant):
        yield str(said.value)


def test_every_sentence_is_there_in_chinese() -> None:
    written = {sentence for _, said in raised() for sentence in sentences(said)}
    written |= {problems._SERVER_ERROR, *(detail for *_, detail in problems._DJANGO)}
    assert len(written) > 200
    assert written - ZH.keys() == set()
    assert ZH.keys() - written == set(), "sentences that nobody says"


def test_sentences_are_written_where_they_can_be_translated() -> None:
    made_up = {where for where, said in raised() if not list(sentences(said))}
    assert made_up == OTHERS_WORDS


def test_a_translation_has_places_only_for_what_there_is() -> None:
    assert not {zh for zh in ZH.values() if not zh or zh.isascii()}
    places = {sentence: set(PLACES.findall(zh)) for sentence, zh in ZH.items()}
    assert not {en for en, used in places.items() if not used <= set(PLACES.findall(en))}


def test_values_are_filled_in_in_either_language() -> None:
    error = errors.InvalidInput("A name has at most %(most)d characters.", values={"most": 100})
    with translation.override("zh-hans"):
        assert detail_of(error) == "名称最多 100 个字符。"
    with translation.override("en"):
        assert detail_of(error) == str(error) == "A name has at most 100 characters."


def test_a_sentence_without_values_may_hold_a_percent_sign() -> None:
    assert str(errors.InvalidInput("100 % wrong")) == detail_of(errors.InvalidInput("100 % wrong"))


@pytest.mark.django_db
@pytest.mark.usefixtures("redis_client")
@pytest.mark.parametrize(
    ("language", "detail"),
    [
        ("zh-CN", "邮箱、手机号或密码错误。"),
        ("en", "The e-mail address, phone number or password is wrong."),
    ],
)
def test_the_api_says_it_in_the_language_that_is_asked_for(
    owner: User, language: str, detail: str
) -> None:
    answer = Client().post(
        "/api/v1/session",
        {"email": owner.email, "password": "wrong"},
        content_type="application/json",
        headers={"Accept-Language": language},
    )
    assert (answer.status_code, answer.json()["detail"]) == (401, detail)
