"""A bucket's photos become assets, whole and once."""

from hashlib import sha256

import pytest

from backend.accounts.models import User
from backend.albums.models import AlbumEntry
from backend.imports import source as reading
from backend.imports.models import ImportItem, ImportState
from backend.photos.models import Asset, Sidecar, Upload
from backend.storage.store import ObjectStore
from tests import bucket
from tests.backend.imports.conftest import Bucket, begin, counts, finish, go_on, outcomes
from tests.clients.takeout_archives import about

pytestmark = pytest.mark.django_db


def test_photos_are_copied_and_whatever_else_is_told_apart(
    owner: User, source: Bucket, pictures: dict[str, bytes], store: ObjectStore
) -> None:
    files = {f"ours/2024/春 节+{name}": content for name, content in pictures.items()}
    source.put(
        files
        | {
            "ours/notes.txt": b"no picture",
            "ours/empty.jpg": b"",
            "ours/folder/": b"",
            "other/china.jpg": pictures["china.jpg"],
        }
    )
    job = finish(begin(owner, source.name, prefix="ours/"))
    assert job.state == ImportState.COMPLETE
    assert counts(job) == {"found": 6, "imported": 4, "refused": 2}
    assets = {asset.filename: asset for asset in Asset.objects.filter(owner=owner)}
    assert set(assets) == {f"春 节+{name}" for name in pictures}
    for name, content in pictures.items():
        asset = assets[f"春 节+{name}"]
        assert store.read(asset.original_key) == content
        assert asset.sha256 == sha256(content).hexdigest()
        assert asset.lane == "bulk"
    refused = ImportItem.objects.filter(outcome="refused").values_list("key", "code")
    assert dict(refused) == {"ours/notes.txt": "unsupported_type", "ours/empty.jpg": "file_empty"}
    owner.refresh_from_db()
    assert owner.used_bytes == sum(map(len, pictures.values()))
    assert owner.reserved_bytes == 0


def test_the_keys_are_sealed_while_they_are_needed_and_forgotten_afterwards(
    owner: User, source: Bucket, pictures: dict[str, bytes]
) -> None:
    source.put({"a.jpg": pictures["china.jpg"]})
    job = begin(owner, source.name)
    assert job.credentials
    for part in ("secret", "access", "key"):
        assert part not in job.credentials
    assert finish(job).credentials == ""


def test_importing_the_same_bucket_again_fetches_only_what_has_changed(
    owner: User, source: Bucket, pictures: dict[str, bytes]
) -> None:
    source.put({"a.jpg": pictures["china.jpg"], "b.jpg": pictures["obama.jpg"]})
    finish(begin(owner, source.name))
    source.put({"b.jpg": pictures["astronaut.png"], "c.jpg": pictures["obama.jpg"]})
    job = finish(begin(owner, source.name))
    assert outcomes(job) == {"a.jpg": "duplicate", "b.jpg": "imported", "c.jpg": "duplicate"}
    assert Asset.objects.count() == Upload.objects.count() == 3


def test_another_owner_imports_for_themselves(
    owner: User, stranger: User, source: Bucket, pictures: dict[str, bytes]
) -> None:
    source.put({"a.jpg": pictures["china.jpg"]})
    finish(begin(owner, source.name))
    assert counts(finish(begin(stranger, source.name))) == {"found": 1, "imported": 1}
    assert Asset.objects.filter(owner=stranger).count() == 1


def test_a_bucket_of_many_pages_is_listed_to_its_end(
    owner: User, source: Bucket, pictures: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_PAGE", 2)
    source.put({f"{number}.jpg": pictures["china.jpg"] + bytes([number]) for number in range(5)})
    assert counts(finish(begin(owner, source.name))) == {"found": 5, "imported": 5}


def test_an_empty_prefix_is_complete_at_once(owner: User, source: Bucket) -> None:
    assert go_on(begin(owner, source.name, prefix="nothing/")).state == ImportState.COMPLETE


def test_folders_become_albums_on_request(
    owner: User, source: Bucket, pictures: dict[str, bytes]
) -> None:
    source.put(
        {
            "family/2023/a.jpg": pictures["china.jpg"],
            "family/2023/west lake/b.jpg": pictures["obama.jpg"],
        }
    )
    for _ in range(2):
        finish(begin(owner, source.name, prefix="family/", folders_as_albums=True))
    entries = AlbumEntry.objects.values_list("album__folder", "asset__filename")
    assert set(entries) == {
        ("family/2023", "a.jpg"),
        ("family/2023/west lake", "b.jpg"),
    }
    assert len(entries) == 2


def test_sidecars_beside_objects_are_taken_over(
    owner: User, source: Bucket, pictures: dict[str, bytes]
) -> None:
    source.put(
        {
            "x/a.jpg": pictures["china.jpg"],
            "x/a.jpg.supplemental-metadata.json": about("a.jpg", description="西湖"),
            "y/a.jpg.json": about("a.jpg", description="of no photo"),
            "x/b.jpg": pictures["obama.jpg"],
            "x/b.xmp": b"<html/>",
        }
    )
    job = finish(begin(owner, source.name))
    assert outcomes(job) == {
        "x/a.jpg": "imported",
        "x/a.jpg.supplemental-metadata.json": "imported",
        "y/a.jpg.json": "ignored",
        "x/b.jpg": "imported",
        "x/b.xmp": "refused",
    }
    sidecar = Sidecar.objects.get()
    assert sidecar.asset.filename == "a.jpg"
    assert sidecar.facts["caption"] == "西湖"


def test_what_was_in_the_trash_goes_there_if_it_has_just_come(
    owner: User, source: Bucket, pictures: dict[str, bytes]
) -> None:
    source.put({"a.jpg": pictures["china.jpg"], "b.jpg": pictures["obama.jpg"]})
    finish(begin(owner, source.name, prefix="a"))
    for name in ("a.jpg", "b.jpg"):
        source.put({f"{name}.json": about(name, trashed=True)})
    finish(begin(owner, source.name))
    trashed = Asset.objects.filter(trashed_at__isnull=False)
    assert [asset.filename for asset in trashed] == ["b.jpg"]


def test_an_object_that_changed_since_it_was_listed_is_not_taken_for_what_it_was(
    owner: User, source: Bucket, pictures: dict[str, bytes]
) -> None:
    source.put({"a.jpg": pictures["china.jpg"]})
    job = begin(owner, source.name)
    ImportItem.objects.create(
        bucket_import=job,
        key="a.jpg",
        etag="0" * 32,
        kind="file",
        size=len(pictures["china.jpg"]),
        last_modified=job.created_at,
        due_at=job.created_at,
    )
    type(job).objects.filter(pk=job.pk).update(found=1, is_listed=True)
    job = finish(job)
    assert counts(job) == {"found": 1, "failed": 1}
    assert job.items.get().code == "object_changed"
    assert not Asset.objects.exists()


def test_nothing_is_written_to_the_bucket(
    owner: User, source: Bucket, pictures: dict[str, bytes]
) -> None:
    source.put({"a.jpg": pictures["china.jpg"]})
    finish(begin(owner, source.name))
    listed = bucket.client().list_objects_v2(Bucket=source.name)
    assert [item["Key"] for item in listed["Contents"]] == ["a.jpg"]
