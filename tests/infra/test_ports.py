"""Addresses survive a restart, and give way to whoever is there first."""

import socket
from pathlib import Path

import pytest

from infra.embedded.ports import LOOPBACK, Ports, free_port, is_free


def test_a_port_is_remembered(tmp_path: Path) -> None:
    first = Ports(tmp_path / "ports.json").claim("api")
    assert Ports(tmp_path / "ports.json").claim("api") == first


def test_a_port_asked_for_wins_over_the_remembered_one(tmp_path: Path) -> None:
    Ports(tmp_path / "ports.json").claim("api")
    wanted = free_port()
    assert Ports(tmp_path / "ports.json").claim("api", wanted=wanted) == wanted


def test_the_default_port_is_for_the_first_time(tmp_path: Path) -> None:
    default = free_port()
    assert Ports(tmp_path / "ports.json").claim("api", default=default) == default


def test_a_port_in_use_is_replaced_and_this_is_said(tmp_path: Path) -> None:
    said: list[str] = []
    with socket.socket() as somebody:
        somebody.bind((LOOPBACK, 0))
        somebody.listen()
        taken = somebody.getsockname()[1]
        port = Ports(tmp_path / "ports.json", say=said.append).claim("api", default=taken)
    assert port != taken
    assert said == [f"Port {taken} (api) is in use; taking {port} instead."]
    # The new address stays, even though the old one is free again.
    assert Ports(tmp_path / "ports.json").claim("api", default=taken) == port


def test_no_port_is_given_out_twice(tmp_path: Path) -> None:
    ports = Ports(tmp_path / "ports.json")
    assert len({ports.claim(f"part {number}") for number in range(50)}) == 50
    wanted = free_port()
    assert ports.claim("a", wanted=wanted) != ports.claim("b", wanted=wanted)


def test_a_companion_above_is_kept_free_as_well(tmp_path: Path) -> None:
    ports = Ports(tmp_path / "ports.json")
    port = ports.claim("admin", companion=10_000)
    assert is_free(port + 10_000)
    assert ports.claim("other", wanted=port + 10_000) != port + 10_000


@pytest.mark.parametrize("text", ["", "not json", "[1, 2]", '{"api": "eighty"}', '{"api": 70000}'])
def test_a_damaged_file_is_written_anew(tmp_path: Path, text: str) -> None:
    path = tmp_path / "ports.json"
    path.write_text(text, encoding="utf-8")
    port = Ports(path).claim("api")
    assert Ports(path).claim("api") == port
