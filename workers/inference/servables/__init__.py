"""Which function loads the models of a task, as "module:function": `workers.inference.servable`."""

from collections.abc import Mapping
from types import MappingProxyType

from backend.events.contracts import ModelTask

LOADERS: Mapping[str, str] = MappingProxyType(
    {
        ModelTask.SENTIMENT: "workers.inference.servables.sentiment:load",
        ModelTask.MODERATION: "workers.inference.servables.moderation:load",
        ModelTask.POEMS: "workers.inference.servables.poems:load",
        ModelTask.TAG_HEAD: "workers.inference.servables.tag_head:load",
    }
)
