"""`make run`: the whole product, started, hurt, killed, started again and stopped.

The tests of this file share one installation and come in the order of its life.
"""

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from infra.embedded.ports import LOOPBACK, free_port
from tests.infra.installation import Installation, begin_upload
from tests.infra.test_process import wait_for

pytestmark = pytest.mark.timeout(600)

PARTS = ("postgres", "valkey", "seaweedfs", "api", "relay", "worker-cpu")


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    folder = tmp_path_factory.mktemp("installation")
    made = Installation(folder / "data", port=free_port())
    made.start()
    yield made
    made.run("stop")
    for process in made.processes():
        process.kill()


@pytest.fixture(scope="module")
def browser(installation: Installation) -> Iterator[httpx.Client]:
    client = installation.sign_in()
    yield client
    client.close()


def test_the_printed_account_signs_in(browser: httpx.Client) -> None:
    assert browser.get("/account").json()["is_staff"] is True


def test_secrets_are_readable_by_their_owner_alone(installation: Installation) -> None:
    secrets = installation.data / "secrets"
    assert secrets.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in secrets.iterdir())


def test_the_password_is_in_no_log(installation: Installation) -> None:
    password = installation.output.split("Password")[1].split()[0]
    logs = [path.read_bytes() for path in (installation.data / "logs").iterdir()]
    assert logs
    assert not any(password.encode() in log for log in logs)


def test_the_doctor_finds_nothing_broken(installation: Installation) -> None:
    answer = installation.run("exec", ".venv/bin/python", "manage.py", "doctor")
    assert answer.returncode == 0, answer.stdout


def test_a_second_start_says_where_the_first_one_is(installation: Installation) -> None:
    answer = installation.run("up")
    assert answer.returncode == 1
    assert f"running already: {installation.url}" in answer.stdout


def test_the_store_itself_announces_a_photo(
    installation: Installation, browser: httpx.Client, sample_photos: Path
) -> None:
    upload = begin_upload(browser, sample_photos / "chelsea.png")
    wait_for(lambda: browser.get(f"/uploads/{upload['id']}").json()["state"] == "accepted")


def test_killed_parts_come_back(installation: Installation) -> None:
    before = {part: installation.pid_of(part) for part in PARTS}
    for pid in before.values():
        assert pid
        os.kill(pid, signal.SIGKILL)

    def has_come_back(part: str) -> bool:
        pid = installation.pid_of(part)
        return pid not in {None, before[part]}

    wait_for(lambda: all(has_come_back(part) for part in PARTS), at_most=120)
    wait_for(installation.is_ready, at_most=120)
    for part in PARTS:
        assert f"{part} was killed by SIGKILL" in installation.output


def test_a_photo_is_processed_to_the_end_by_the_parts_that_came_back(
    browser: httpx.Client,
) -> None:
    wait_for(
        lambda: (
            [asset["state"] for asset in browser.get("/assets").json()["items"]] == ["complete"]
        ),
        at_most=180,
    )


def test_what_a_killed_supervisor_leaves_is_cleaned_up_and_the_data_kept(
    installation: Installation, browser: httpx.Client
) -> None:
    url = installation.url
    installation.signal(signal.SIGKILL)
    installation.start()
    assert installation.url == url
    assert "Password" not in installation.output
    assert len(browser.get("/assets").json()["items"]) == 1


def test_an_interrupt_leaves_no_process(installation: Installation) -> None:
    assert installation.signal(signal.SIGINT) == 0
    assert "Stopped." in installation.output
    assert installation.processes() == []


def test_stopping_what_does_not_run_is_no_error(installation: Installation) -> None:
    answer = installation.run("stop")
    assert answer.returncode == 0
    assert "Nothing was running." in answer.stdout


def test_an_early_interrupt_leaves_no_process_either(installation: Installation) -> None:
    url = installation.url
    with socket.socket() as somebody:  # has taken the API's port while nothing was running
        somebody.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        somebody.bind((LOOPBACK, int(url.rpartition(":")[2])))
        somebody.listen()
        installation.begin()
        wait_for(lambda: "Preparing" in installation.output, at_most=60)
        assert "is in use; taking" in installation.output
        installation.signal(signal.SIGTERM)
    assert installation.processes() == []


def test_a_reset_deletes_everything_but_downloads(installation: Installation) -> None:
    kept = installation.data / "packages" / "kept"
    kept.parent.mkdir()
    kept.touch()
    answer = installation.run("reset", "--yes")
    assert answer.returncode == 0, answer.stdout
    assert [path.name for path in installation.data.iterdir()] == ["packages"]
