"""Kinds of settings: what a value must be, and how it stands in a variable and in the program."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar, cast

from django.conf import settings

from backend.installation.overrides import overrides

T = TypeVar("T")
Wire: TypeAlias = str | int | bool  # as JSON has it, and as an environment variable would


class Unit(StrEnum):
    NONE = ""
    BYTES = "bytes"
    SECONDS = "seconds"
    HOURS = "hours"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Changeable(ABC, Generic[T]):
    """A setting that administrators may change while everything runs.

    name: of the environment variable, whose value is the default.
    attribute: of Django's settings, where that stands.
    """

    name: str
    attribute: str

    def value(self) -> T:
        """What holds now; an override that is not allowed any more, after an upgrade, does not."""
        overridden = overrides().get(self.name)
        if overridden is not None and self.allows(overridden):
            return self.read(cast("Wire", overridden))
        return self.default()

    def default(self) -> T:
        return cast("T", getattr(settings, self.attribute))

    @property
    def unit(self) -> Unit:
        return Unit.NONE

    @abstractmethod
    def allows(self, wire: object) -> bool: ...

    @abstractmethod
    def read(self, wire: Wire) -> T: ...

    @abstractmethod
    def write(self, value: T) -> Wire: ...


@dataclass(frozen=True, slots=True)
class Choice(Changeable[str]):
    options: tuple[str, ...]

    def allows(self, wire: object) -> bool:
        return wire in self.options

    def read(self, wire: Wire) -> str:
        return str(wire)

    def write(self, value: str) -> Wire:
        return value


@dataclass(frozen=True, slots=True)
class Flag(Changeable[bool]):
    def allows(self, wire: object) -> bool:
        return isinstance(wire, bool)

    def read(self, wire: Wire) -> bool:
        return bool(wire)

    def write(self, value: bool) -> Wire:
        return value


@dataclass(frozen=True, slots=True)
class Number(Changeable[T]):
    least: int
    most: int

    def allows(self, wire: object) -> bool:
        if isinstance(wire, bool) or not isinstance(wire, int):
            return False
        return self.least <= wire <= self.most


@dataclass(frozen=True, slots=True)
class Count(Number[int]):
    def read(self, wire: Wire) -> int:
        return int(wire)

    def write(self, value: int) -> Wire:
        return value


@dataclass(frozen=True, slots=True)
class Size(Count):
    @property
    def unit(self) -> Unit:
        return Unit.BYTES


@dataclass(frozen=True, slots=True)
class Room(Number[int | None]):
    """Bytes, of which 0 says that there is no limit."""

    @property
    def unit(self) -> Unit:
        return Unit.BYTES

    def read(self, wire: Wire) -> int | None:
        return int(wire) or None

    def write(self, value: int | None) -> Wire:
        return value or 0


@dataclass(frozen=True, slots=True)
class Period(Number[timedelta]):
    counted_in: Unit

    @property
    def unit(self) -> Unit:
        return self.counted_in

    def read(self, wire: Wire) -> timedelta:
        return int(wire) * _LENGTHS[self.counted_in]

    def write(self, value: timedelta) -> Wire:
        return value // _LENGTHS[self.counted_in]


_LENGTHS = {
    Unit.SECONDS: timedelta(seconds=1),
    Unit.HOURS: timedelta(hours=1),
    Unit.DAYS: timedelta(days=1),
}
