"""What a function imports until its first answer, which is most of what a caller waits for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from backend.common.parts import Part

ROOT = Path(__file__).resolve().parents[3]
ENTRIES = ("fc_function", "lambda_function", "container")

# What computes, signs, sends and reads for some requests, but not for all.
NOT_AT_FIRST = {
    "boto3", "botocore", "webauthn", "joserfc", "tyme4py", "jsonschema", "psutil", "segno",
    "croniter", "httpx",
}  # fmt: skip

PROGRAM = """
import sys
from backend.serverless import {entry}
from backend.serverless.application import application
from backend.serverless.exchange import Request, answered

asked = Request("GET", "{path}", "", [("Host", "localhost")], b"", "192.0.2.1")
with answered(application(), asked) as begun:
    print(begun.status)
print("\\n".join(sys.modules))
"""


def first_answer(entry: str, path: str) -> tuple[int, set[str]]:
    """Its status, and the modules that a fresh process has imported for it."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(entry=entry, path=path)],
        cwd=ROOT,
        env=os.environ
        | {"DJANGO_SETTINGS_MODULE": "backend.config.settings", "FC_FUNCTION_NAME": "api"},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    status, *modules = done.stdout.split()
    return int(status), set(modules)


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_first_answer_needs_its_own_part_alone(entry: str) -> None:
    status, modules = first_answer(entry, "/api/v1/tags")
    assert status == 401
    everyone = {part.urlconf_name for part in parts(get_resolver())}
    assert everyone & modules == {"backend.tags.api.urls"}
    assert not NOT_AT_FIRST & modules


def parts(resolver: URLResolver) -> list[Part]:
    found: list[Part] = []
    for pattern in resolver.url_patterns:
        if isinstance(pattern, Part):
            found.append(pattern)
        elif isinstance(pattern, URLResolver):
            found += parts(pattern)
    return found


def beginnings(patterns: list[URLPattern | URLResolver]) -> set[str]:
    """First segments of the paths of these patterns."""
    found: set[str] = set()
    for pattern in patterns:
        if isinstance(pattern, URLResolver) and not str(pattern.pattern):
            found |= beginnings(pattern.url_patterns)
        else:
            found.add(str(pattern.pattern).partition("/")[0])
    return found


@pytest.mark.parametrize("part", parts(get_resolver()), ids=lambda part: part.urlconf_name)
def test_a_part_is_asked_for_all_paths_that_are_its_own_and_no_others(part: Part) -> None:
    assert not part.begins or set(part.begins) == beginnings(part.url_patterns)
