"""`manage.py doctor` names what is wrong, and what to do."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings
from redis import Redis

from backend.events.relay.heartbeat import beat
from backend.operations.selectors.diagnosis import machine, product, servers
from backend.operations.selectors.diagnosis.findings import Verdict
from backend.storage import store as configured_store
from backend.storage.store import ObjectStore
from infra.embedded.ports import free_port


@pytest.mark.django_db
def test_healthy_servers_are_fine(store: ObjectStore) -> None:
    findings = [check() for check in servers.CHECKS]
    assert {finding.verdict for finding in findings} == {Verdict.OK}, findings
    assert product.migrations().verdict is Verdict.OK


@pytest.mark.django_db
def test_missing_workers_and_relay_are_broken_and_the_exit_code_says_so(
    store: ObjectStore, redis_client: Redis
) -> None:
    out = StringIO()
    with pytest.raises(CommandError) as failure:
        call_command("doctor", "--json", stdout=out)
    assert failure.value.returncode == 1
    found = {line["part"]: line for line in map(json.loads, out.getvalue().splitlines())}
    assert found["relay"]["verdict"] == found["workers"]["verdict"] == "broken"
    assert "manage.py relay" in found["relay"]["remedy"]
    assert "python -m workers cpu" in found["workers"]["remedy"]
    assert found["database"]["verdict"] == "ok"


def test_a_living_relay_is_seen(redis_client: Redis) -> None:
    assert product.relay().verdict is Verdict.BROKEN
    beat()
    assert product.relay().verdict is Verdict.OK


def test_a_store_that_does_not_answer_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    with override_settings(
        S3_ENDPOINT_URL=(nowhere := f"http://127.0.0.1:{free_port()}"),
        S3_PUBLIC_ENDPOINT_URL=nowhere,
    ):
        configured_store.cache_clear()
        finding = servers.objects()
    configured_store.cache_clear()
    assert finding.verdict is Verdict.BROKEN
    assert "S3_ENDPOINT_URL" in finding.remedy or "S3_PUBLIC_ENDPOINT_URL" in finding.remedy


def test_a_missing_bucket_is_named() -> None:
    with override_settings(S3_BUCKET="nobody-made-this-one"):
        configured_store.cache_clear()
        finding = servers.objects()
    configured_store.cache_clear()
    assert finding.verdict is Verdict.BROKEN
    assert "nobody-made-this-one" in finding.detail


def test_a_redis_that_does_not_answer_is_broken() -> None:
    with override_settings(REDIS_URL=f"redis://127.0.0.1:{free_port()}/0"):
        finding = servers.redis_server()
    assert finding.verdict is Verdict.BROKEN
    assert "REDIS_URL" in finding.remedy


def test_the_machine_is_described() -> None:
    assert {check().part for check in machine.CHECKS} == {"Python", "disk", "memory", "weights"}
