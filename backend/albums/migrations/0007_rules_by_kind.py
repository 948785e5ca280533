from typing import Any

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def keep_photos_that_move(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Until now `photo` was whatever is no film; from now on live photos are a kind of their own."""
    album = apps.get_model("albums", "Album")
    for one in album.objects.filter(rule__conditions__contains=[{"media": "photo"}]).iterator():
        one.rule["conditions"] = [_said_anew(said) for said in one.rule["conditions"]]
        one.save(update_fields=["rule"])


def _said_anew(said: dict[str, Any]) -> dict[str, Any]:
    if said.get("media") != "photo":
        return said
    return {"media": "video"} if said.get("exclude") else {"media": "video", "exclude": True}


class Migration(migrations.Migration):
    dependencies = [("albums", "0006_covers_unchecked")]

    operations = [migrations.RunPython(keep_photos_that_move, migrations.RunPython.noop)]
