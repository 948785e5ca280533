"""The embedded servers: closed to strangers, gone when asked, replaced by the operator's own."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import httpx
import psutil
import psycopg
import pytest
import redis

from infra.embedded.ports import Ports
from infra.embedded.process import StartFailed
from infra.embedded.servers import Servers
from tests.infra.conftest import is_alive
from tests.infra.test_process import wait_for


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    """In a folder that nobody but its owner may enter, as root's home is."""
    locked = tmp_path_factory.mktemp("locked")
    locked.chmod(0o700)
    with Servers(locked / "data", durable=False) as started:
        yield started


def test_the_database_wants_a_password(servers: Servers) -> None:
    url = servers.environment["DATABASE_URL"]
    psycopg.connect(url).close()
    password = url.split(":")[2].split("@")[0]
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(url.replace(password, "guess"))


def test_redis_wants_a_password(servers: Servers) -> None:
    url = servers.environment["REDIS_URL"]
    assert redis.Redis.from_url(url).ping()
    with pytest.raises(redis.AuthenticationError):
        redis.Redis.from_url(f"redis://{url.split('@')[1]}").ping()


@pytest.mark.parametrize("port", ["filer.port", "admin.port"])
def test_the_stores_inner_doors_are_closed(servers: Servers, port: str) -> None:
    assert servers.seaweedfs
    base = f"http://127.0.0.1:{servers.seaweedfs.port(port)}"
    assert is_refused("GET", f"{base}/buckets/")
    assert is_refused("PUT", f"{base}/buckets/x")


def is_refused(method: str, url: str) -> bool:
    try:
        return httpx.request(method, url).is_client_error
    except httpx.ConnectError:
        return True


def test_anonymous_requests_to_the_store_are_refused(servers: Servers) -> None:
    assert httpx.get(servers.environment["S3_ENDPOINT_URL"]).status_code == 403


def test_nothing_listens_beyond_loopback(servers: Servers) -> None:
    for process in servers.processes:
        assert process.pid
        for family in (psutil.Process(process.pid), *psutil.Process(process.pid).children()):
            listening = [c for c in family.net_connections("inet") if c.status == "LISTEN"]
            assert {connection.laddr.ip for connection in listening} <= {"127.0.0.1"}


def test_a_killed_database_comes_back_with_its_data(servers: Servers) -> None:
    assert servers.postgres
    url, process = servers.environment["DATABASE_URL"], servers.postgres.process
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    assert process.pid
    os.kill(process.pid, signal.SIGKILL)
    wait_for(lambda: not process.is_running())
    servers.postgres.start()
    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT answer FROM kept").fetchone() == (42,)


def test_stopping_leaves_no_process(tmp_path: Path) -> None:
    servers = Servers(tmp_path, given={"DATABASE_URL": "theirs"}, durable=False)
    with servers:
        pids = [process.pid for process in servers.processes]
        assert all(pid and is_alive(pid) for pid in pids)
    assert not any(pid and is_alive(pid) for pid in pids)


def test_servers_that_the_operator_names_are_not_started(tmp_path: Path) -> None:
    theirs = {"DATABASE_URL": "theirs", "REDIS_URL": "theirs", "S3_ENDPOINT_URL": "theirs"}
    servers = Servers(tmp_path, given=theirs)
    assert servers.all == []
    assert servers.environment == {}


def test_one_server_that_cannot_start_takes_the_others_down(tmp_path: Path) -> None:
    servers = Servers(tmp_path, ports=Ports(tmp_path / "ports.json"), durable=False)
    (tmp_path / "seaweedfs").mkdir()
    (tmp_path / "seaweedfs" / "objects").touch()  # where a folder should be
    with pytest.raises((StartFailed, FileExistsError)):
        servers.start()
    assert not any(process.is_running() for process in servers.processes)
