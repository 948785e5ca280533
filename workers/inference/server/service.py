"""What the server does, without HTTP: it initialises, answers, follows and drains.

Every method is called by the event loop's one thread; what blocks runs in threads beside it.
"""

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import anyio
import structlog
from anyio import to_thread

from workers.inference.servable import Payload
from workers.inference.server.catalogue import Catalogue
from workers.inference.server.metrics import Metrics
from workers.inference.server.settings import ServerSettings
from workers.inference.serving.errors import Late, Overloaded
from workers.inference.serving.host import Answer, Host

log = structlog.get_logger(__name__)

_QUIET = 0.05  # seconds between two looks at whether everything is answered
_NEW = 0.1  # what the last request weighs in the mean time that requests take


class State(StrEnum):
    STARTING = "starting"
    INITIALISING = "initialising"
    READY = "ready"
    DRAINING = "draining"


@dataclass(frozen=True, slots=True)
class Initialised:
    """seconds: that it took. missing: by task, why its model could not be loaded."""

    seconds: float
    tasks: Sequence[str]
    missing: Mapping[str, str]

    @property
    def serves(self) -> bool:
        """Whether there is anything to ask; a model that is missing must not hide the others."""
        return len(self.missing) < len(self.tasks)


class NotWanted(Exception):
    """What is to be served cannot be found out: the registry does not answer."""


class Service:
    """One a process."""

    def __init__(self, catalogue: Catalogue, settings: ServerSettings) -> None:
        self.settings = settings
        self.metrics = Metrics(concurrency=settings.concurrency)
        self._catalogue = catalogue
        self._host = Host(catalogue, limits=settings.limits, observer=self.metrics)
        self._places = anyio.CapacityLimiter(settings.concurrency)
        self._beside = anyio.CapacityLimiter(2)  # initialising and following take no place
        self._initialising = anyio.Lock()
        self._initialised: Initialised | None = None
        self._draining = False
        self._mean_seconds = 0.0

    @property
    def state(self) -> State:
        if self._draining:
            return State.DRAINING
        if self._initialised is not None and self._initialised.serves:
            return State.READY
        waits = self._initialising.statistics().locked
        return State.INITIALISING if waits else State.STARTING

    @property
    def device_lost(self) -> bool:
        """Whether only another process can help."""
        return self._host.device_lost

    async def initialise(self) -> Initialised:
        """Downloads, checks, loads and warms up all that is wanted; once, whoever calls how often.

        What could not be loaded is tried again by the next call. Raises NotWanted.
        """
        async with self._initialising:
            if self._initialised is None or self._initialised.missing:
                self._initialised = await self._load_all()
            return self._initialised

    async def invoke(
        self, task: str, items: Sequence[Payload], *, owner: str | None, seconds: float | None
    ) -> Answer:
        """seconds: in which there has to be an answer.

        Raises Overloaded, and what `Host.invoke` raises.
        """
        self._refuse_a_crowd()
        began = time.monotonic()
        deadline = began + (seconds or self.settings.limits.deadline_seconds)
        self.metrics.in_flight += 1
        try:
            if not self._host.wanted:
                await self._learn()
            return await self._answer(task, items, owner, deadline)
        finally:
            self.metrics.in_flight -= 1
            self._mean_seconds += _NEW * (time.monotonic() - began - self._mean_seconds)

    async def follow(self) -> None:
        """Keeps up with what is wanted, and tells how it did, until it is cancelled."""
        while True:
            if self._initialised is not None or self.settings.initialises:
                await self._keep_up()
            await self._report()
            await asyncio.sleep(self.settings.follow_seconds)

    def drain(self) -> None:
        """From now on it is not ready; whoever asks nevertheless is answered."""
        self._draining = True

    async def drained(self, *, at_least: float, at_most: float) -> bool:
        """Waits until nothing is in flight; False when `at_most` seconds were not enough."""
        began = time.monotonic()
        while (waited := time.monotonic() - began) < at_most:
            if not self.metrics.in_flight and waited >= at_least:
                return True
            await asyncio.sleep(_QUIET)
        return False

    async def close(self) -> None:
        """Finishes what was accepted."""
        await to_thread.run_sync(self._host.close, limiter=self._beside)
        await self._report()

    def _refuse_a_crowd(self) -> None:
        in_flight, places = self.metrics.in_flight, self.settings.concurrency
        if in_flight >= places + self.settings.most_waiting:
            raise Overloaded(
                f"{in_flight} requests are at work or wait already.",
                retry_after=in_flight / places * self._mean_seconds,
            )

    async def _answer(
        self, task: str, items: Sequence[Payload], owner: str | None, deadline: float
    ) -> Answer:
        """In a thread of one of the places; the wait for it counts towards the deadline, and what
        has begun is awaited."""
        with anyio.move_on_after(deadline - time.monotonic()):
            return await to_thread.run_sync(
                lambda: self._host.invoke(task, items, owner=owner, deadline=deadline),
                limiter=self._places,
            )
        raise Late("No place was free in time.")

    async def _load_all(self) -> Initialised:
        began = time.monotonic()
        await self._follow(loads=True)
        return Initialised(time.monotonic() - began, sorted(self._host.wanted), self._missing())

    def _missing(self) -> Mapping[str, str]:
        return {
            task: reason
            for task, one in self._host.wanted.items()
            if (reason := self._host.failure(one.champion)) is not None
        }

    async def _keep_up(self) -> None:
        """What was wanted goes on to be, while nobody can say what is."""
        try:
            found = await self.initialise()
            await self._follow(loads=True)
        except NotWanted as error:
            log.warning("registry.unreachable", error=str(error))
        else:
            self._initialised = Initialised(
                found.seconds, sorted(self._host.wanted), self._missing()
            )

    async def _learn(self) -> None:
        """For a request that comes before anybody has initialised: it waits for its own model."""
        await self._follow(loads=False)

    async def _follow(self, *, loads: bool) -> None:
        def follow() -> None:
            try:
                wanted = self._catalogue.wanted()
            except Exception as error:
                raise NotWanted(f"{type(error).__name__}: {error}") from error
            self._host.follow(wanted, loads=loads)

        await to_thread.run_sync(follow, limiter=self._beside)

    async def _report(self) -> None:
        try:
            await to_thread.run_sync(
                self._catalogue.report, self._host.traffic, limiter=self._beside
            )
        except Exception as error:  # noqa: BLE001  the next turn tells it
            log.warning("traffic.not_reported", error=repr(error))
