"""How much a host takes on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What follows is for one device.

    memory_bytes: that loaded versions may take together; more only of what is in use. None: any.
    idle_seconds: after which a version that nobody asked is unloaded. None: never.
    spare_seconds: the same for the version that answered before the present one.
    max_waiting: items in the queue of a version beyond which it accepts no more.
    max_wait: seconds that the first item of a batch waits for company.
    deadline_seconds: in which a request has to be answered, unless it says otherwise.
    loaders: versions that are loaded at once.
    retry_seconds: after which a version that could not be loaded is tried again.
    """

    memory_bytes: int | None = None
    idle_seconds: float | None = None
    spare_seconds: float = 600.0
    max_waiting: int = 256
    max_wait: float = 0.0
    deadline_seconds: float = 60.0
    loaders: int = 2
    retry_seconds: float = 30.0
