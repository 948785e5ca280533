"""A broker of a test's own, which can be killed, and a look at what is queued on one."""

import base64
import json
from pathlib import Path
from typing import Any

from redis import Redis

from backend.events.contracts import MESSAGE_PRIORITIES
from infra.embedded.credentials import Credentials
from infra.embedded.ports import Ports
from infra.embedded.valkey import Valkey


def new_broker(folder: Path) -> Valkey:
    """A real Valkey that keeps nothing on disk; not started yet."""
    return Valkey(
        folder,
        port=Ports(folder / "ports.json").claim("valkey"),
        password_file=Credentials(folder / "secrets").path("valkey"),
        durable=False,
    )


def queued(client: "Redis", queue: str) -> list[tuple[str, list[Any]]]:
    """(task, arguments) of the messages in a queue, in the order in which they are fetched."""
    messages = []
    for raw in _raw(client, queue):
        message = json.loads(raw)
        body = json.loads(_decoded(message))
        messages.append((message["headers"]["task"], body[0]))
    return messages


def hard_limits(client: "Redis", queue: str) -> list[float | None]:
    """The hard time limits that the messages in a queue bear; None leaves it to the worker."""
    headers = [json.loads(raw)["headers"] for raw in _raw(client, queue)]
    return [header["timelimit"][0] for header in headers]


def _raw(client: "Redis", queue: str) -> list[bytes | str]:
    """kombu's Redis transport keeps a list for each priority; the first bears the queue's name."""
    names = [f"{queue}\x06\x16{one}" if one else queue for one in MESSAGE_PRIORITIES]
    return [raw for name in names for raw in reversed(client.lrange(name, 0, -1))]


def _decoded(message: dict[str, Any]) -> bytes:
    assert message["properties"]["body_encoding"] == "base64"
    return base64.b64decode(message["body"])
