"""What is told of the work, for whoever measures it."""

from typing import Protocol


class Observer(Protocol):
    """Called by many threads; must be quick, and raise nothing. Times in seconds."""

    def batch_ran(self, version: str, *, size: int, waited: float, took: float) -> None:
        """`waited`: the first of the batch, since it was accepted."""

    def loaded(self, version: str, *, took: float, resident_bytes: int) -> None: ...

    def unloaded(self, version: str) -> None: ...


class Unobserved:
    """An observer that nobody reads."""

    def batch_ran(self, version: str, *, size: int, waited: float, took: float) -> None: ...

    def loaded(self, version: str, *, took: float, resident_bytes: int) -> None: ...

    def unloaded(self, version: str) -> None: ...
