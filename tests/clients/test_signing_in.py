"""login, logout, status."""

import json

from backend.accounts.models import ApiKey, User
from tests.clients.conftest import Album, Command
from tests.clients.scripted import Answer, scripted
from tests.conftest import PASSWORD


def test_a_password_is_exchanged_for_a_key_and_logout_revokes_it(
    album: Album, nobody: Command
) -> None:
    done = nobody("login", album.url, "--email", album.owner.email, answer=f"{PASSWORD}\n")
    assert done.returncode == 0, done.stderr
    stored = (nobody.home / "config" / "shiguang" / "credentials.json").read_text()
    assert PASSWORD not in stored
    key_id = json.loads(stored)["key_id"]
    assert ApiKey.objects.get(id=key_id).revoked_at is None
    assert album.owner.email in nobody("status").stdout
    gone = nobody("logout")
    assert (gone.returncode, "revoked" in gone.stdout) == (0, True)
    assert ApiKey.objects.get(id=key_id).revoked_at is not None
    assert nobody("status").returncode == 2


def test_a_phone_number_is_as_good_as_an_address(album: Album, nobody: Command) -> None:
    User.objects.filter(pk=album.owner.pk).update(phone_number="+8613800138000")
    done = nobody("login", album.url, "--login", "138 0013 8000", answer=f"{PASSWORD}\n")
    assert done.returncode == 0, done.stderr
    assert album.owner.email in nobody("status").stdout


def test_a_wrong_password_stores_nothing(album: Album, nobody: Command) -> None:
    done = nobody("login", album.url, "--email", album.owner.email, answer="wrong\n")
    assert done.returncode == 2
    assert "wrong e-mail, phone number or password" in done.stderr
    assert not (nobody.home / "config").exists()


def test_what_is_no_address_is_refused_in_words(nobody: Command) -> None:
    done = nobody("login", "album.example", "--email", "a@example.com", answer="secret\n")
    assert (done.returncode, "http://" in done.stderr) == (2, True)


def test_an_answer_by_something_else_than_an_album_is_told(nobody: Command) -> None:
    page = Answer(200, b"<html>Welcome to the router</html>")
    with scripted([page]) as server:
        done = nobody("login", server.url, "--email", "a@example.com", answer="secret\n")
    assert (done.returncode, "is no album" in done.stderr) == (3, True)
    assert "Traceback" not in done.stderr


def test_a_key_may_be_given_through_the_input(album: Album, nobody: Command) -> None:
    done = nobody("login", album.url, "--api-key", "-", answer=f"{album.key}\n")
    assert done.returncode == 0, done.stderr
    assert album.owner.email in nobody("status").stdout


def test_a_wrong_key_is_not_stored(album: Album, nobody: Command) -> None:
    done = nobody("login", album.url, "--api-key", "sg_wrong")
    assert done.returncode == 2
    assert not (nobody.home / "config").exists()


def test_without_signing_in_every_command_says_so(nobody: Command) -> None:
    for command in (["status"], ["import", nobody.home]):
        done = nobody(*command)
        assert (done.returncode, "shiguang login" in done.stderr) == (2, True)
