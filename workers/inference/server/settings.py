"""How the server is run."""

from dataclasses import dataclass, field

from workers.inference.serving.limits import Limits


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """What an operator may set.

    token: that callers have to show; "" asks for none.
    concurrency: requests that the server is provisioned to work on at once.
    most_waiting: requests that may wait for one of those places.
    most_bytes: of a request's body.
    initialises: whether it loads its models by itself, or when POST /initialize says so.
    follow_seconds: how often it looks for what is wanted.
    stop_delay: seconds after SIGTERM in which it still answers who has not heard of it.
    stop_seconds: in which requests that were accepted have to end then.
    """

    host: str = "127.0.0.1"
    port: int = 8500
    token: str = ""
    concurrency: int = 16
    most_waiting: int = 64
    most_bytes: int = 32 * 1024**2
    initialises: bool = True
    follow_seconds: float = 5.0
    stop_delay: float = 1.0
    stop_seconds: float = 60.0
    limits: Limits = field(default_factory=Limits)
