"""Client of the Shiguang REST API: a Python package and the `shiguang` command."""

from importlib.metadata import version

__version__ = version("shiguang-client")
