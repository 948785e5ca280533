"""The recipes that the settings name."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from backend.events.contracts import ModelTask
from workers.modelops.recipes import Recipe


@cache
def recipes() -> Mapping[ModelTask, Recipe]:
    """Raises ImproperlyConfigured."""
    found = [_load(name) for name in settings.MODEL_RECIPES]
    by_task = {recipe.task: recipe for recipe in found}
    if len(by_task) < len(found):
        raise ImproperlyConfigured("MODEL_RECIPES: two recipes for one task")
    return by_task


def _load(name: str) -> Recipe:
    module, _, attribute = name.partition(":")
    try:
        recipe = getattr(import_module(module), attribute)
    except (ImportError, AttributeError) as error:
        raise ImproperlyConfigured(f"MODEL_RECIPES: {name}: {error}") from error
    if not isinstance(recipe, Recipe):
        raise ImproperlyConfigured(f"MODEL_RECIPES: {name} is no recipe")
    return recipe
