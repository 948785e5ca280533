"""Which function loads the models of a task, as "module:function": `workers.inference.servable`."""

from collections.abc import Mapping
from types import MappingProxyType

LOADERS: Mapping[str, str] = MappingProxyType(
    {
        "tag_head": "workers.inference.servables.tag_head:load",
    }
)
