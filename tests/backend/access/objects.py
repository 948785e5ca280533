"""Objects of a user's library, each as the parameters of its address."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import (
    AccountDeletion,
    IdentityProvider,
    Passkey,
    Scope,
    SignInMethod,
    TokenFamily,
    User,
)
from backend.accounts.models.session import public_id_of
from backend.accounts.remote.wechat import issuer
from backend.accounts.services import totp
from backend.accounts.services.api_keys import create_api_key
from backend.accounts.services.identities import link
from backend.accounts.services.invitations import create_invitation
from backend.common.ids import new_id
from backend.events.contracts import SpaceKind, StageName
from backend.lookalikes.models import Kind
from backend.lookalikes.services.bulks import resolve_suggested
from backend.lookalikes.services.resolving import resolve_group
from backend.memories.models import Memory, MemoryKind
from backend.memories.services.excluding import exclude_days
from backend.modelhub.models import Backfill, ModelUpload, ModelUploadState, ModelVersion
from backend.modelhub.services.announcing import announce_makeable, announce_versions
from backend.modelhub.services.backfilling import begin_backfill
from backend.modelhub.services.releasing import release
from backend.operations.models import Backup, CheckState, StorageCheck
from backend.people.models import FaceSource, Suggestion
from backend.people.services.changing import PersonChanges, change_person
from backend.photos.models import AssetState, Stack, StageState, Upload, UploadMethod
from backend.photos.services.sidecars import put_sidecar
from backend.photos.services.stacking import make_stack
from backend.storage import keys, store
from tests.factories import (
    MODEL_BYTES,
    MODEL_SHA256,
    make_asset,
    make_face,
    make_lookalikes,
    make_model,
    make_model_upload,
    make_person,
    make_place,
    make_poem,
    make_space,
    make_stage_run,
    make_tag,
)


def asset(owner: User) -> Mapping[str, object]:
    return {"asset_id": make_asset(owner=owner, renditions=True).pk}


STACKED = UUID("01990d3a-0d52-7b0e-9a31-5be6a1f0c2d9")


def stack(owner: User) -> Mapping[str, object]:
    """Of two photos, the second of which is STACKED; the same one when it is asked for again."""
    if (there := Stack.objects.filter(owner=owner, members=STACKED).first()) is not None:
        return {"stack_id": there.pk}
    photos = [make_asset(owner=owner).pk, make_asset(owner=owner, id=STACKED).pk]
    return {"stack_id": make_stack(owner=owner, asset_ids=photos).pk}


def person(owner: User) -> Mapping[str, object]:
    someone = make_person(owner=owner, name="Li")
    make_face(asset=make_asset(owner=owner, renditions=True), person=someone)
    return {"person_id": someone.pk}


def face(owner: User) -> Mapping[str, object]:
    asset = make_asset(owner=owner, renditions=True)
    return {"face_id": make_face(asset=asset, source=FaceSource.DRAWN).pk}


def people_edit(owner: User) -> Mapping[str, object]:
    someone = make_person(owner=owner, name="Li")
    hidden = PersonChanges(given=frozenset({"is_hidden"}), is_hidden=True)
    return {"edit_id": change_person(owner=owner, person_id=someone.pk, changes=hidden)}


def suggestion(owner: User) -> Mapping[str, object]:
    pair = [make_person(owner=owner, name=name) for name in ("Li", "Wang")]
    for one in pair:
        make_face(asset=make_asset(owner=owner, renditions=True), person=one)
    question = Suggestion.objects.create(
        owner=owner, person=pair[0], other=pair[1], probability=0.5, gain=1.0
    )
    return {"suggestion_id": question.pk}


def place(owner: User) -> Mapping[str, object]:
    """Places are everybody's; whose photos a page about one shows is the asker's matter."""
    somewhere = make_place()
    make_asset(owner=owner, place=somewhere, renditions=True)
    return {"place_id": somewhere.pk}


def tag(owner: User) -> Mapping[str, object]:
    make_tag(asset=make_asset(owner=owner, renditions=True), slug="lake")
    return {"slug": "lake"}


def tagged_asset(owner: User) -> Mapping[str, object]:
    found = make_tag(asset=make_asset(owner=owner, renditions=True), slug="lake")
    return {"asset_id": found.asset_id, "slug": "lake"}


def api_key(owner: User) -> Mapping[str, object]:
    key, _ = create_api_key(owner=owner, name="mine", scopes=[Scope.ASSETS_READ])
    return {"key_id": key.pk}


def account_key(owner: User) -> Mapping[str, object]:
    """One that a key which may write the account, and nothing else, could have made itself."""
    key, _ = create_api_key(owner=owner, name="mine", scopes=[Scope.ACCOUNT_WRITE])
    return {"key_id": key.pk}


def token_family(owner: User) -> Mapping[str, object]:
    """Also of somebody who may not sign in any more."""
    now = timezone.now()
    family = TokenFamily.objects.create(
        user=owner, method=SignInMethod.PASSWORD, last_used_at=now, expires_at=now + timedelta(1)
    )
    return {"family_id": family.pk}


def browser(owner: User) -> Mapping[str, object]:
    """Another one, that is signed in as well."""
    elsewhere = APIClient()
    elsewhere.force_login(owner)
    return {"session_id": public_id_of(str(elsewhere.session.session_key))}


def passkey(owner: User) -> Mapping[str, object]:
    made = Passkey.objects.create(
        user=owner, name="phone", credential_id=new_id().bytes, public_key=b"", rp_id="testserver"
    )
    return {"passkey_id": made.pk}


def begun_totp(owner: User) -> Mapping[str, object]:
    totp.begin(user=owner)
    return {}


def invitation(admin: User) -> Mapping[str, object]:
    made, _ = create_invitation(actor=admin, quota_bytes=None)
    return {"invitation_id": made.pk}


def another_user(_: User) -> Mapping[str, object]:
    return {"user_id": User.objects.create_user(f"{new_id()}@example.com", "x").pk}


IN_QUESTION = UUID("01990d3a-0d52-7b0e-9a31-5be6a1f0c2da")


def account_in_question(_: User) -> Mapping[str, object]:
    """IN_QUESTION; the same one when it is asked for again."""
    User.objects.get_or_create(pk=IN_QUESTION, defaults={"email": "asked@example.com"})
    return {}


def queue(_: User) -> Mapping[str, object]:
    return {"queue": "ml"}


def known_version(_: User) -> Mapping[str, object]:
    """And nobody brings photos up to it yet."""
    Backfill.objects.all().delete()
    announce_versions({StageName.OCR: "ocr-2"})
    return {}


def backfill(admin: User) -> Mapping[str, object]:
    known_version(admin)
    return {"backfill_id": begin_backfill(actor=admin, stage=StageName.OCR).pk}


def model(_: User) -> Mapping[str, object]:
    """One that nobody has released yet."""
    store().put(keys.model_file(MODEL_SHA256), MODEL_BYTES, content_type="application/octet-stream")
    return {"version_id": make_model().pk}


def replaced_model(admin: User) -> Mapping[str, object]:
    for _ in range(2):
        model(admin)
        release(ModelVersion.objects.latest("number"))
    return {"task": "poems"}


def model_in_use(admin: User) -> Mapping[str, object]:
    """And nobody sends another one."""
    ModelUpload.objects.all().delete()
    model(admin)
    return {}


def model_upload(_: User) -> Mapping[str, object]:
    return {"upload_id": make_model_upload().pk}


def complete_model_upload(_: User) -> Mapping[str, object]:
    """A second time changes nothing."""
    return {"upload_id": make_model_upload(state=ModelUploadState.WAITING).pk}


COMPARED = UUID("01990d3a-0d52-7b0e-9a31-5be6a1f0c2db")


def compared_model(_: User) -> Mapping[str, object]:
    """COMPARED; the same one when it is asked for again."""
    if not ModelVersion.objects.filter(pk=COMPARED).exists():
        make_model(pk=COMPARED)
    return {}


def no_storage_check(_: User) -> Mapping[str, object]:
    StorageCheck.objects.all().delete()
    return {}


def no_backup(_: User) -> Mapping[str, object]:
    Backup.objects.all().delete()
    return {}


def storage_check(admin: User) -> Mapping[str, object]:
    """A complete one."""
    no_storage_check(admin)
    made = StorageCheck.objects.create(begun_by=admin.email, state=CheckState.COMPLETE)
    return {"check_id": made.pk}


def identity(owner: User) -> Mapping[str, object]:
    linked = link(
        user=owner,
        provider=IdentityProvider.OIDC,
        issuer="https://id.example.com",
        subject=str(owner.pk),
        label=owner.email,
    )
    return {"identity_id": linked.pk}


def deletion(owner: User) -> Mapping[str, object]:
    now = timezone.now()
    AccountDeletion.objects.update_or_create(
        user_id=owner.pk,
        defaults={"requested_at": now, "due_at": now + timedelta(days=1)},
    )
    return {}


def wechat(owner: User) -> Mapping[str, object]:
    link(
        user=owner,
        provider=IdentityProvider.WECHAT,
        issuer=issuer(),
        subject=str(owner.pk),
        label="",
    )
    return {}


def failure(owner: User) -> Mapping[str, object]:
    broken = make_asset(owner=owner, state=AssetState.PARTIAL)
    run = make_stage_run(asset=broken, stage=StageName.OCR, state=StageState.FAILED)
    return {"stage_run_id": run.pk}


def upload(owner: User) -> Mapping[str, object]:
    return {"upload_id": _upload(owner, UploadMethod.PUT).pk}


def multipart_upload(owner: User) -> Mapping[str, object]:
    begun = _upload(owner, UploadMethod.MULTIPART)
    begun.multipart_id = "signed into requests for parts, and not looked at before they are sent"
    begun.part_size = 8 * 1024 * 1024
    begun.save()
    return {"upload_id": begun.pk}


def makeable_space(_: User) -> Mapping[str, object]:
    announce_makeable(kind=SpaceKind.FACES, versions=["faces-9"])
    return {}


def standby_space(_: User) -> Mapping[str, object]:
    make_space(kind=SpaceKind.FACES, version="faces-1", dimensions=2)
    space = make_space(kind=SpaceKind.FACES, version="faces-2", dimensions=2)
    return {"space_id": space.pk}


def _upload(owner: User, method: UploadMethod) -> Upload:
    size = 100
    owner.reserved_bytes += size
    owner.save(update_fields=["reserved_bytes"])
    upload_id = new_id()
    return Upload.objects.create(
        id=upload_id,
        owner=owner,
        method=method,
        filename="a.jpg",
        size=size,
        sha256="cd" * 32,
        object_key=keys.original(owner.pk, upload_id),
        expires_at=timezone.now() + timedelta(hours=1),
    )


def lookalikes(owner: User) -> Mapping[str, object]:
    photos = [make_asset(owner=owner, renditions=True) for _ in range(2)]
    return {"group_id": make_lookalikes(*photos).pk}


def resolved_group(owner: User) -> Mapping[str, object]:
    photos = [make_asset(owner=owner, renditions=True) for _ in range(2)]
    group = make_lookalikes(*photos)
    resolution = resolve_group(owner=owner, group_id=group.pk, keep=[photos[0].pk])
    return {"resolution_id": resolution.id}


def bulk(owner: User) -> Mapping[str, object]:
    make_lookalikes(*[make_asset(owner=owner, renditions=True) for _ in range(2)])
    return {"bulk_id": resolve_suggested(owner=owner, kind=Kind.DUPLICATE, limit=1).bulk}


def sidecar(owner: User) -> Mapping[str, object]:
    found = make_asset(owner=owner, renditions=True)
    told = b'{"photoTakenTime": {"timestamp": "1714527000"}}'
    put_sidecar(owner=owner, asset_id=found.pk, content=told)
    return {"asset_id": found.pk, "kind": "takeout"}


def memory(owner: User) -> Mapping[str, object]:
    photo = make_asset(owner=owner, renditions=True)
    day = photo.captured_local_date
    days = {"first_day": day, "last_day": day, "shown_from": day, "shown_until": day}
    made = Memory.objects.create(owner=owner, kind=MemoryKind.TRIP, key=f"trip:{photo.pk}", **days)
    made.photos.create(asset=photo, position=0, is_cover=True)
    return {"memory_id": made.pk}


def poem(owner: User) -> Mapping[str, object]:
    return {"poem_id": make_poem(author=owner, asset=make_asset(owner=owner)).pk}


def exclusion(owner: User) -> Mapping[str, object]:
    day = timezone.now().date()
    return {"exclusion_id": exclude_days(owner=owner, first_day=day, last_day=day).pk}


def country(owner: User) -> Mapping[str, object]:
    place(owner)
    return {"country_code": "CN"}


def place_of_the_album(_: User) -> Mapping[str, object]:
    """The page is the same for all; what it shows, it asks of the API."""
    return {"place": "people"}
