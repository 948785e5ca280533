"""Server-Sent Events as the HTML standard defines them (section 9.2.6)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """A dispatched event, or a heartbeat (a comment): then `name` is empty."""

    name: str
    data: str
    last_id: str


def parse(lines: Iterable[str], *, last_id: str = "") -> Iterator[Event]:
    """Events of a stream given as lines without their ends."""
    name, data = "", list[str]()
    for line in lines:
        if line == "":
            if data:
                yield Event(name or "message", "\n".join(data), last_id)
            name, data = "", []
            continue
        if line.startswith(":"):
            yield Event("", "", last_id)
            continue
        label, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if label == "event":
            name = value
        elif label == "data":
            data.append(value)
        elif label == "id" and "\0" not in value:
            last_id = value
