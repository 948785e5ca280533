"""What can go wrong with a network, whatever it recognises."""


class EngineError(Exception):
    """Base of the errors below; none of them is the photo's fault."""


class WeightsMissing(EngineError):
    """A package that ships weights is not installed, or lacks the file."""


class WeightsCorrupt(EngineError):
    """A weight file is not the one that was tested."""


class UnknownVersion(EngineError):
    """A version was asked for that no network here has."""


class NotInitialised(EngineError):
    """A network was asked for before `initialise` loaded it."""


class DeviceUnavailable(EngineError):
    """The configured device does not exist on this machine."""


class DeviceLost(EngineError):
    """The device failed; every further call in this process will fail. Restart the process."""


class EngineClosed(EngineError):
    """The process is shutting down."""
