"""`manage.py spaces` asks before it deletes, and does not mind who reads how much of its list."""

import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from backend.events.contracts import SpaceKind
from backend.modelhub.models import EmbeddingSpace, SpaceState
from tests.factories import make_space
from tests.processes import environment

pytestmark = pytest.mark.django_db


@pytest.fixture
def space() -> EmbeddingSpace:
    make_space(kind=SpaceKind.FACES, version="faces-1", dimensions=2)
    spare = make_space(kind=SpaceKind.FACES, version="faces-2", dimensions=2)
    EmbeddingSpace.objects.filter(pk=spare.pk).update(state=SpaceState.STANDBY)
    return spare


def is_retired(space: EmbeddingSpace) -> bool:
    space.refresh_from_db()
    return space.state == SpaceState.RETIRED


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The answers that somebody there gives, to be filled in."""
    answers: list[str] = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _question: answers.pop())
    return answers


@pytest.mark.parametrize("answer", ["", "n", "no", "nay"])
def test_without_a_yes_nothing_is_retired(
    space: EmbeddingSpace, at_a_terminal: list[str], answer: str
) -> None:
    at_a_terminal.append(answer)
    with pytest.raises(CommandError, match="Nothing was retired"):
        call_command("spaces", "retire", str(space.pk))
    assert not is_retired(space)


def test_with_a_yes_it_is(space: EmbeddingSpace, at_a_terminal: list[str]) -> None:
    at_a_terminal.append("Yes")
    call_command("spaces", "retire", str(space.pk))
    assert is_retired(space)


def test_where_nobody_can_be_asked_it_is_refused_unless_it_was_said_before(
    space: EmbeddingSpace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    with pytest.raises(CommandError, match="--yes"):
        call_command("spaces", "retire", str(space.pk))
    assert not is_retired(space)
    call_command("spaces", "retire", str(space.pk), "--yes")
    assert is_retired(space)


@pytest.mark.django_db(transaction=True)
def test_a_reader_that_has_had_enough_is_no_error(space: EmbeddingSpace) -> None:
    done = subprocess.run(
        [
            "/bin/bash",
            "-c",
            f"{sys.executable} manage.py spaces list | true; exit ${{PIPESTATUS[0]}}",
        ],
        cwd=settings.BASE_DIR,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
