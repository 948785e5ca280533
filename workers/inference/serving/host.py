"""Answers requests by whatever versions are wanted, while what is wanted changes.

A swap fails no request: the new version is loaded and warmed up while the old one answers, then
new requests go to it, and the old one is unloaded when its last request is answered. A canary that
fails costs nobody an answer either, since the champion is asked in its place; and a version that
fails too often is given up, here and at once, for the last good one.
"""

import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import structlog

from workers.inference.errors import DeviceLost, EngineClosed
from workers.inference.servable import Payload, UnfitInput
from workers.inference.serving.breaker import Breaker, Tolerance
from workers.inference.serving.errors import Late, NotServed, Overloaded
from workers.inference.serving.limits import Limits
from workers.inference.serving.observing import Observer, Unobserved
from workers.inference.serving.routing import Wanted
from workers.inference.serving.shadowing import Asked, Shadow
from workers.inference.serving.stock import Retired, Source, Stock
from workers.inference.serving.traffic import Fall, Traffic

log = structlog.get_logger(__name__)

_NOT_ASKED = (UnfitInput, Overloaded, EngineClosed, Retired)


@dataclass(frozen=True, slots=True)
class Answer:
    """Results in the order of the items, and the version that gave them, such as "poems-3"."""

    version: str
    results: Sequence[Payload]


@dataclass(frozen=True, slots=True)
class _Request:
    task: str
    wanted: Wanted
    items: Sequence[Payload]
    deadline: float


class Host:
    """Safe for any number of threads."""

    def __init__(
        self,
        source: Source,
        *,
        limits: Limits | None = None,
        tolerance: Tolerance | None = None,
        observer: Observer | None = None,
    ) -> None:
        self.traffic = Traffic()
        self.device_lost = False  # then every further request fails: the process has to end
        self._limits = limits or Limits()
        self._tolerance = tolerance or Tolerance()
        self._stock = Stock(source, limits=self._limits, observer=observer or Unobserved())
        self._shadow = Shadow(self._stock, self.traffic)
        self._following = threading.Lock()
        self._wanted: Mapping[str, Wanted] = {}
        self._seen: frozenset[str] = frozenset()  # those that were loaded since they are wanted
        self._fallen: frozenset[str] = frozenset()
        self._breakers: dict[str, Breaker] = {}

    @property
    def wanted(self) -> Mapping[str, Wanted]:
        """By task: what answers now."""
        return self._wanted

    @property
    def loaded(self) -> frozenset[str]:
        """Versions that are in memory."""
        return self._stock.loaded

    def failure(self, version: str) -> str | None:
        """Why it could not be loaded the last time."""
        return self._stock.failure(version)

    def follow(self, wanted: Mapping[str, Wanted], *, loads: bool = True) -> None:
        """Loads what is new, swaps to it, and unloads what is wanted no more.

        loads: False leaves the loading to the first request.
        A task whose new champion cannot be loaded stays with the old one; it is tried again the
        next time. Returns when all that can be loaded is. One call at a time; others wait.
        """
        with self._following:
            if loads:
                self._stock.bring(_all(one.standing for one in wanted.values()) - self._seen)
            self._seen |= self._stock.loaded
            self._wanted = {
                task: self._best(self._wanted.get(task), new) for task, new in wanted.items()
            }
            named = _all(one.named for one in (*wanted.values(), *self._wanted.values()))
            self._stock.keep(named)
            self._forget_all_but(named)
            standing = _all(one.standing for one in self._wanted.values())
            self._stock.unload_unused(self._limits.spare_seconds, sparing=standing)
            if self._limits.idle_seconds is not None:
                self._stock.unload_unused(self._limits.idle_seconds)

    def invoke(
        self,
        task: str,
        items: Sequence[Payload],
        *,
        owner: str | None = None,
        deadline: float | None = None,
    ) -> Answer:
        """Asks the version that is for this owner.

        owner: whoever it is done for, so that they always meet the same version.
        deadline: of `time.monotonic`.
        Raises NotServed, UnfitInput, Overloaded, Late, EngineClosed, DeviceLost, and what the
        model raises.
        """
        if deadline is None:
            deadline = time.monotonic() + self._limits.deadline_seconds
        while True:
            wanted = self._wanted.get(task)
            if wanted is None:
                raise NotServed(f"No version of {task!r} is served here.")
            try:
                return self._answer(_Request(task, wanted, items, deadline), owner)
            except Retired:  # what is wanted has changed in between
                continue

    def close(self) -> None:
        """Finishes what was accepted."""
        self._shadow.close()
        self._stock.close()

    def _best(self, old: Wanted | None, new: Wanted) -> Wanted:
        return new if old is None or new.champion in self._seen else old

    def _forget_all_but(self, named: frozenset[str]) -> None:
        """Whoever comes back has another chance."""
        self._seen &= named
        self._fallen &= named
        self._breakers = {name: one for name, one in self._breakers.items() if name in named}

    def _answer(self, request: _Request, owner: str | None) -> Answer:
        """Of the first that has one. The champion speaks for itself: its errors are not glossed
        over by an older version, unless it fails so often that it is given up."""
        for version in self._candidates(request.wanted, owner):
            try:
                answer = self._ask(request, version)
            except NotServed:
                continue
            except (UnfitInput, Late, EngineClosed, Retired):
                raise
            except Exception:
                if version != request.wanted.canary:
                    raise
            else:
                if request.wanted.shadow and version == request.wanted.champion:
                    self._ask_shadow(request, answer)
                return answer
        raise NotServed(f"No version of {request.task!r} could be loaded.")

    def _candidates(self, wanted: Wanted, owner: str | None) -> Sequence[str]:
        """In this order: the fallen come last, since they are better than nothing."""
        return sorted(wanted.candidates(owner), key=lambda version: version in self._fallen)

    def _ask_shadow(self, request: _Request, answer: Answer) -> None:
        self._shadow.ask(Asked(request.task, request.wanted.shadow, request.items, answer.results))

    def _ask(self, request: _Request, version: str) -> Answer:
        began = time.monotonic()
        try:
            with self._stock.using(version, deadline=request.deadline) as instance:
                results = instance.invoke(request.items, deadline=request.deadline)
                answer = Answer(instance.version, results)
        except _NOT_ASKED:
            raise
        except Exception as error:
            self._note(request, version, began, error)
            raise
        self._note(request, version, began, None)
        return answer

    def _note(self, request: _Request, version: str, began: float, error: Exception | None) -> None:
        seconds = time.monotonic() - began
        self.traffic.answered(request.task, version, seconds=seconds, failed=error is not None)
        if isinstance(error, DeviceLost):
            self.device_lost = True
        elif not self._is_excused(error, version, request.wanted):
            breaker = self._breakers.setdefault(version, Breaker(self._tolerance))
            if reason := breaker.note(failed=error is not None):
                self._give_up(request, version, reason)

    def _is_excused(self, error: Exception | None, version: str, wanted: Wanted) -> bool:
        """A crowd makes any version late; and that a champion cannot be loaded may be a trouble of
        this machine, for which no other one should give it up."""
        cannot_load = isinstance(error, NotServed) and version != wanted.canary
        return cannot_load or isinstance(error, Late)

    def _give_up(self, request: _Request, version: str, reason: str) -> None:
        """Only where another one can take its place."""
        wanted = request.wanted
        replaceable = version == wanted.canary or (version == wanted.champion and wanted.previous)
        if version in self._fallen or not replaceable:
            return
        self._fallen |= {version}
        log.warning("model.fell", version=version, reason=reason)
        self.traffic.fell(Fall(request.task, version, reason))


def _all(names: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*names)
