"""`python -m workers.modelops.announcing`: writes down which recipes there are here.

In a process of its own: what recipes import stays in no process that lives on.
"""

import os

import django
from django.utils import timezone


def announce_recipes() -> None:
    from backend.modelops.models import Pipeline  # noqa: PLC0415  once Django is there
    from backend.modelops.services.announcing import announce  # noqa: PLC0415
    from workers.modelops.loading import recipes  # noqa: PLC0415

    announce(
        Pipeline(
            task=task.value,
            revision=recipe.revision,
            framework=recipe.framework,
            licence=recipe.licence,
            contract=dict(recipe.contract),
            parameters=dict(recipe.parameters),
            alternatives=[dict(one) for one in recipe.alternatives],
            stages=[stage.value for stage in recipe.stages],
            announced_at=timezone.now(),
        )
        for task, recipe in recipes().items()
    )


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
    django.setup()
    announce_recipes()
