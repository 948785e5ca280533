"""Faces that an edit changed alike share a row of its journal (people.services.journal)."""

import json

from django.db import migrations

_STATE = ("person", "is_confirmed", "is_ignored")


def compact(apps, schema_editor):
    edits = apps.get_model("people", "PeopleEdit").objects.using(schema_editor.connection.alias)
    for edit in edits.only("changes").iterator(chunk_size=20):
        edits.filter(id=edit.id).update(changes=edit.changes | {"rows": _compact(edit.changes["rows"])})


def _compact(rows):
    return {
        "people": rows.get("people", {}),
        "faces": _faces(rows.get("faces", {})),
        "rejections": _rejections(rows.get("rejections", {})),
        "distinctions": rows.get("distinctions", {}),
        "photos": rows.get("photos", {}),
    }


def _faces(rows):
    alike = {}
    for face, (before, after) in rows.items():
        # Of a drawn face that was erased, where it was is kept; others are there to be asked.
        kept = before if after is None else _state(before)
        key = json.dumps([kept, _state(after)], sort_keys=True)
        change = {"before": kept, "after": _state(after), "faces": []}
        alike.setdefault(key, change)["faces"].append(face)
    return list(alike.values())


def _state(row):
    return None if row is None else {name: row[name] for name in _STATE}


def _rejections(rows):
    alike = {}
    for key, (before, _) in rows.items():
        face, person = key.split(":")
        made = before is None
        change = {"person": person, "made": made, "faces": []}
        alike.setdefault((person, made), change)["faces"].append(face)
    return list(alike.values())


class Migration(migrations.Migration):
    dependencies = [("people", "0004_clearest_faces")]

    operations = [migrations.RunPython(compact)]
