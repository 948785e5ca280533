"""Why a request was not answered, where neither its sender nor the model is at fault."""


class ServingError(Exception):
    """Base of the errors below."""


class NotServed(ServingError):
    """No version of the task is here, or none that could be loaded."""


class Overloaded(ServingError):
    """More is waiting than may. `retry_after`: seconds in which that is likely to have changed."""

    def __init__(self, sentence: str, *, retry_after: float) -> None:
        super().__init__(sentence)
        self.retry_after = retry_after


class Late(ServingError):
    """The deadline passed before there was an answer."""
