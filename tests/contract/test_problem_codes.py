"""Every code that the product can answer with is in the catalogue and in the documentation."""

import re
from http import HTTPStatus

import pytest
from django.test import Client

from backend.common import errors, problems
from backend.common.problem_codes import PROBLEM_CODES
from tests.contract.codes import ROOT, errors_below, raised

REFUSALS = errors_below(errors.Rejected) | errors_below(errors.Unavailable)
STAGE_ERRORS = set(errors_below(errors.StageError)) | {"PictureError", "Failure"}


def documented(heading: str) -> dict[str, str]:
    """Codes in the first column of the table under a heading of docs/api.md, with their rows."""
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    section = text.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)` \|(.*)$", section, re.MULTILINE)
    return dict(rows)


def test_the_source_is_really_searched() -> None:
    found = {one.code for one in raised()}
    assert {"wrong_credentials", "checksum_mismatch", "worker_died"} <= found


def test_a_code_is_raised_only_with_the_status_of_the_catalogue() -> None:
    wrong = [
        one
        for one in raised()
        if (kind := REFUSALS.get(one.error)) is not None
        and (one.code not in PROBLEM_CODES or PROBLEM_CODES[one.code].status != kind.status)
    ]
    assert not wrong


@pytest.mark.parametrize("kind", [REFUSALS[name] for name in sorted(REFUSALS)])
def test_the_default_code_of_every_refusal_is_in_the_catalogue(
    kind: type[errors.ShiguangError],
) -> None:
    if kind is not errors.Rejected:  # the root of the refusals is never raised itself
        assert PROBLEM_CODES[kind.default_code].status == kind.status


def test_the_codes_of_djangos_and_drfs_errors_are_in_the_catalogue() -> None:
    assert set(problems._DRF_CODES.values()) <= set(PROBLEM_CODES)
    for _, status, code, _ in problems._DJANGO:
        assert PROBLEM_CODES[code].status == status


def test_the_catalogue_holds_nothing_that_is_never_raised() -> None:
    used = {one.code for one in raised()} | {kind.default_code for kind in REFUSALS.values()}
    used |= set(problems._DRF_CODES.values()) | {code for _, _, code, _ in problems._DJANGO}
    used |= {"internal_error", "invalid_api_key"}  # by http_problem, by ApiKeyAuthentication
    assert not set(PROBLEM_CODES) - used


@pytest.mark.parametrize("code", sorted(PROBLEM_CODES))
def test_titles_are_given_in_both_languages(code: str) -> None:
    known = PROBLEM_CODES[code]
    assert HTTPStatus(known.status) >= HTTPStatus.BAD_REQUEST
    assert known.title_en.isascii()
    assert re.search(r"[\u4e00-\u9fff]", known.title_zh)


def test_the_documentation_lists_the_catalogue() -> None:
    rows = documented("Problem codes")
    assert rows == {
        code: f" {known.status} | {known.title_en} | {known.title_zh} |"
        for code, known in PROBLEM_CODES.items()
    }


def test_the_documentation_lists_why_a_photo_can_fail() -> None:
    codes = {one.code for one in raised() if one.error in STAGE_ERRORS}
    codes |= {kind.default_code for kind in errors_below(errors.StageError).values()}
    assert set(documented("Why a photo can fail")) == codes


def test_the_catalogue_is_served() -> None:
    items = Client().get("/api/problems").json()["items"]
    assert {item["code"] for item in items} == set(PROBLEM_CODES)
    assert all(item["title_en"] and item["title_zh"] for item in items)
