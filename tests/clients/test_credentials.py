"""Where keys are kept, and that they go nowhere else."""

import stat
from pathlib import Path

import pytest

from shiguang import credentials
from shiguang.credentials import Credentials
from shiguang.errors import NotSignedIn

STORED = Credentials("http://album.example", "sg_a_b", "key-1")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("SHIGUANG_URL", raising=False)
    monkeypatch.delenv("SHIGUANG_API_KEY", raising=False)


def test_only_the_owner_may_read_them() -> None:
    path = credentials.save(STORED)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert credentials.load() == STORED


def test_saving_replaces_what_was_readable_by_others() -> None:
    path = credentials.save(STORED)
    path.chmod(0o644)
    credentials.save(STORED)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_environment_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    credentials.save(STORED)
    monkeypatch.setenv("SHIGUANG_URL", "http://other.example")
    monkeypatch.setenv("SHIGUANG_API_KEY", "sg_other")
    assert credentials.load() == Credentials("http://other.example", "sg_other")


def test_a_stored_key_is_never_sent_to_another_server(monkeypatch: pytest.MonkeyPatch) -> None:
    credentials.save(STORED)
    monkeypatch.setenv("SHIGUANG_URL", "http://other.example")
    with pytest.raises(NotSignedIn, match="belongs to"):
        credentials.load()


def test_nothing_stored_says_how_to_sign_in() -> None:
    with pytest.raises(NotSignedIn, match="shiguang login"):
        credentials.load()


def test_a_damaged_file_is_an_error_and_not_a_crash() -> None:
    credentials.save(STORED).write_text("{", encoding="utf-8")
    with pytest.raises(NotSignedIn, match="cannot be read"):
        credentials.load()


def test_forgetting_twice_is_harmless() -> None:
    credentials.save(STORED)
    credentials.forget()
    credentials.forget()
    assert credentials.stored_credentials() is None
