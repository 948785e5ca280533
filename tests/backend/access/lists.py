"""How each list of the API gets one more row.

    LISTS["albums"](owner)  ->  Listing(its address, add)

Every `add()` makes a row that the list shows, with all that a row may show.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from backend.accounts.models import IdentityProvider, User
from backend.accounts.services.identities import link as link_identity
from backend.albums.models import AlbumRole
from backend.albums.services.conversing import add_comment, like
from backend.albums.services.filling import add_photos
from backend.albums.services.inviting import invite
from backend.asking.services.relations import set_relations
from backend.events.contracts import SpaceKind, StageName
from backend.exports.models import Archive, ArchiveKind
from backend.knowledge.models import KnowledgeBase, VersionState
from backend.memories.services.excluding import exclude_days
from backend.modelhub.models import Backfill, BackfillState, ModelVersion
from backend.modelhub.services.releasing import release
from backend.modelops.models import StepState
from backend.operations.models import Backup, BackupState, CheckState, FindingKind, StorageCheck
from backend.oversight.services.looking import looked_at_photo
from backend.photos.models import Asset, Upload, UploadState, Visibility
from backend.photos.services.sidecars import put_sidecar
from backend.photos.services.stacking import make_stack
from backend.photos.services.uploads import UploadWish
from backend.sharing.models import GuestUpload, Partnership, PartnershipState
from backend.sharing.services.guest_uploads import begin_guest_upload
from backend.sharing.services.keys import key_of
from backend.sharing.services.links import choose_assets
from backend.tags.services.choosing import Wanted
from backend.tags.services.judging import add_tag
from backend.webhooks.services.queueing import queue_test
from tests.backend.access import (
    album_objects,
    moderation_objects,
    objects,
    oversight_objects,
    sharing_objects,
)
from tests.factories import (
    give_embedding,
    make_album,
    make_asset,
    make_dataset,
    make_face,
    make_lookalikes,
    make_member,
    make_model,
    make_model_upload,
    make_person,
    make_place,
    make_poem,
    make_tag,
    make_user,
)
from tests.factories.imports import make_import, make_items
from tests.factories.knowledge import keep, make_document, make_passage, make_version
from tests.factories.loop import make_exchange, make_gold, make_group, make_result, make_run
from tests.factories.pipelines import make_model_run, make_model_step
from tests.factories.sharing import make_link, make_report
from tests.factories.webhooks import make_webhook

_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Listing:
    path: str
    add: Callable[[], object]
    asked: dict[str, Any] = field(default_factory=dict)
    opens_locked: bool = False
    opens_library: User | None = None  # of this member; `{access}` in the path is what opens it


def photo(owner: User, **fields: Any) -> Asset:
    return make_asset(owner=owner, renditions=True, **fields)


def of_photos(path: str, **asked: Any) -> Callable[[User], Listing]:
    """Photos at one place, of one day."""

    def made(owner: User) -> Listing:
        day = timezone.now().replace(2024, 5, 1, 12)
        somewhere = make_place()

        def add() -> object:
            number = next(_numbers)
            return photo(
                owner,
                captured_at=day + timedelta(seconds=number),
                place=somewhere,
                latitude=30.29,
                longitude=120.16,
                is_favorite=True,
            )

        return Listing(path, add, asked)

    return made


def of_objects(path: str, make: Callable[[User], object]) -> Callable[[User], Listing]:
    return lambda owner: Listing(path, lambda: make(owner))


def locked(owner: User) -> Listing:
    add = lambda: photo(owner, visibility=Visibility.LOCKED)  # noqa: E731
    return Listing("locked/assets", add, opens_locked=True)


def overseen(path: str) -> Callable[[User], Listing]:
    """What an administrator looks at in a member's library; `{album}`: one with all photos."""

    def made(_: User) -> Listing:
        member = make_user()
        album = make_album(owner=member)

        def add() -> object:
            asset = photo(member)
            add_photos(user=member, album_id=album.pk, asset_ids=[asset.pk])
            return make_album(asset, owner=member)

        place = path.replace("{album}", str(album.pk))
        return Listing(place, add, opens_library=member)

    return made


def accesses_of_a_member(_: User) -> Listing:
    member = make_user()
    add = lambda: oversight_objects.opened(member)  # noqa: E731
    return Listing(f"users/{member.pk}/library-accesses", add)


def looks(owner: User) -> Listing:
    access = oversight_objects.opened(owner)
    add = lambda: looked_at_photo(access, photo(owner))  # noqa: E731
    return Listing(f"account/library-accesses/{access.pk}/looks", add)


def webhooks_of_everybody(owner: User) -> Listing:
    def add() -> None:
        webhook, _ = make_webhook(owner=make_user())
        queue_test(owner=webhook.owner, webhook_id=webhook.pk)

    return Listing("integrations/webhooks", add)


def album_photos(owner: User) -> Listing:
    album = make_album(owner=owner)

    def add() -> None:
        asset = photo(owner)
        add_photos(user=owner, album_id=album.pk, asset_ids=[asset.pk])
        like(user=owner, album_id=album.pk, asset_id=asset.pk)

    return Listing(f"albums/{album.pk}/assets", add)


def album_members(owner: User) -> Listing:
    album = make_album(owner=owner)
    return Listing(f"albums/{album.pk}/members", lambda: make_member(album, make_user()))


def album_invitations(owner: User) -> Listing:
    album = make_album(owner=owner)

    def add() -> object:
        address = f"guest{next(_numbers)}@example.org"
        return invite(user=owner, album_id=album.pk, email=address, role=AlbumRole.VIEWER)

    return Listing(f"albums/{album.pk}/invitations", add)


def album_conversation(of: str) -> Callable[[User], Listing]:
    def made(owner: User) -> Listing:
        album = make_album(owner=owner)

        def add() -> object:
            somebody = make_user()
            make_member(album, somebody, AlbumRole.CONTRIBUTOR)
            return add_comment(user=somebody, album_id=album.pk, text="hello", asset_id=None)

        return Listing(of.format(album=album.pk), add)

    return made


def poems_of_photo(owner: User) -> Listing:
    asset = make_asset(owner=owner)
    return Listing(f"assets/{asset.pk}/poems", lambda: make_poem(author=owner, asset=asset))


def poems_of_album(owner: User) -> Listing:
    album = make_album(owner=owner)

    def add() -> object:
        somebody = make_user()
        make_member(album, somebody, AlbumRole.CONTRIBUTOR)
        return make_poem(author=somebody, album=album)

    return Listing(f"albums/{album.pk}/poems", add)


def albums(owner: User) -> Listing:
    def add() -> None:
        album = make_album(photo(owner), owner=owner)
        make_member(album, make_user())

    return Listing("albums", add)


def exports(owner: User) -> Listing:
    def add() -> object:
        return Archive.objects.create(
            kind=ArchiveKind.ACCOUNT,
            owner=owner,
            title="all",
            expires_at=timezone.now() + timedelta(days=1),
        )

    return Listing("account/exports", add)


def identities(owner: User) -> Listing:
    def add() -> object:
        return link_identity(
            user=owner,
            provider=IdentityProvider.OIDC,
            issuer=f"https://id{next(_numbers)}.example.com",
            subject=str(owner.pk),
            label=owner.email,
        )

    return Listing("identities", add)


def import_items(owner: User) -> Listing:
    job = make_import(owner=owner)
    add = lambda: make_items(job, 1, outcome=f"failed{next(_numbers)}"[:16])  # noqa: E731
    return Listing(f"imports/{job.pk}/items", add)


def imports(owner: User) -> Listing:
    return Listing("imports", lambda: make_import(owner=owner, bucket=f"photos{next(_numbers)}"))


def exclusions(owner: User) -> Listing:
    def add() -> object:
        day = timezone.now().date() - timedelta(days=next(_numbers))
        return exclude_days(owner=owner, first_day=day, last_day=day)

    return Listing("memories/exclusions", add)


def partner_photos(of: str) -> Callable[[User], Listing]:
    def made(owner: User) -> Listing:
        other = make_user(name="Li")
        shown = Partnership.objects.create(
            owner=other,
            partner=owner,
            email=owner.email,
            state=PartnershipState.ACCEPTED,
            in_timeline=True,
        )
        somewhere, day = make_place(), timezone.now().replace(2024, 5, 1, 12)

        def add() -> object:
            taken = day + timedelta(seconds=next(_numbers))
            return photo(other, captured_at=taken, place=somewhere)

        return Listing(of.format(partner=shown.pk), add)

    return made


def person_faces(owner: User) -> Listing:
    person = make_person(owner=owner, name="Li")
    add = lambda: make_face(asset=photo(owner), person=person)  # noqa: E731
    return Listing(f"people/{person.pk}/faces", add)


def relations(owner: User) -> Listing:
    def add() -> object:
        person = make_person(owner=owner, name="Li")
        make_face(asset=photo(owner), person=person)
        return set_relations(owner=owner, person_id=person.pk, kinds=["son"], words=["Li"])

    return Listing("relations", add)


def person_relations(owner: User) -> Listing:
    person, words = make_person(owner=owner, name="Li"), list[str]()

    def add() -> object:
        words.append(f"Nana{next(_numbers)}")
        return set_relations(owner=owner, person_id=person.pk, kinds=[], words=words)

    return Listing(f"people/{person.pk}/relations", add)


def reported_photos(_: User) -> Listing:
    other = make_user()
    link = make_link(owner=other, assets=[photo(other)])
    report = make_report(link)
    add = lambda: choose_assets(owner=other, link_id=link.pk, add=[photo(other).pk])  # noqa: E731
    return Listing(f"share-reports/{report.pk}/assets", add)


def link_photos(of: str) -> Callable[[User], Listing]:
    def made(owner: User) -> Listing:
        link = make_link(owner=owner, assets=[photo(owner)], includes_location=True)
        somewhere = make_place()

        def add() -> object:
            asset = photo(owner, place=somewhere)
            return choose_assets(owner=owner, link_id=link.pk, add=[asset.pk])

        return Listing(of.format(link=link.pk, key=key_of(link)), add)

    return made


def guest_uploads(owner: User) -> Listing:
    link = make_link(owner=owner, allows_upload=True)

    def add() -> None:
        sha256 = f"{next(_numbers):064x}"
        wish = UploadWish(filename="a.jpg", size=10, sha256=sha256)
        begun = begin_guest_upload(link=link, wish=wish)
        asset = photo(owner, id=begun.pk)
        Upload.objects.filter(pk=begun.pk).update(state=UploadState.ACCEPTED, asset_id=asset.pk)
        GuestUpload.objects.filter(upload=begun.pk).update(completed_at=timezone.now())

    return Listing(f"shares/{link.pk}/uploads", add)


def stacks(owner: User) -> Listing:
    add = lambda: make_stack(owner=owner, asset_ids=[photo(owner).pk, photo(owner).pk])  # noqa: E731
    return Listing("stacks", add)


def tagged(path: str, **asked: Any) -> Callable[[User], Listing]:
    def made(owner: User) -> Listing:
        def add() -> object:
            word = Wanted(name=f"word {next(_numbers)}")
            return add_tag(owner=owner, asset_id=photo(owner).pk, wanted=word)

        return Listing(path, add, asked)

    return made


def feedback(owner: User) -> Listing:
    """Judgements of the vocabulary's words: an owner's own mean nothing to others."""

    def add() -> object:
        found = make_tag(asset=photo(owner), slug=f"word-{next(_numbers)}")
        return add_tag(owner=owner, asset_id=found.asset_id, wanted=Wanted(slug=found.tag.slug))

    return Listing("tags/feedback", add)


def deliveries(owner: User) -> Listing:
    webhook, _ = make_webhook(owner=owner)
    add = lambda: queue_test(owner=owner, webhook_id=webhook.pk)  # noqa: E731
    return Listing(f"webhooks/{webhook.pk}/deliveries", add)


def backfills(owner: User) -> Listing:
    def add() -> object:
        return Backfill.objects.create(
            stage=StageName.OCR.value,
            version="ocr-2",
            begun_by=owner.email,
            state=BackfillState.COMPLETE,
        )

    return Listing("models/backfills", add)


def model_runs(_: User) -> Listing:
    return Listing("model-runs", make_model_run)


def model_approvals(_: User) -> Listing:
    def add() -> object:
        run = make_model_run()
        return make_model_step(run, "approve", state=StepState.WAITING)

    return Listing("model-approvals", add)


def model_uploads(_: User) -> Listing:
    return Listing("models/uploads", make_model_upload)


def models(path: str) -> Callable[[User], Listing]:
    """One version of another, each released, with a set of data."""

    def made(owner: User) -> Listing:
        def add() -> object:
            version = make_model(parent=ModelVersion.objects.order_by("number").last())
            make_dataset()
            return release(version)

        return Listing(path, add)

    return made


def backups(owner: User) -> Listing:
    def add() -> object:
        return Backup.objects.create(state=BackupState.COMPLETE)

    return Listing("operations/backups", add)


def storage_checks(owner: User) -> Listing:
    def add() -> object:
        return StorageCheck.objects.create(begun_by=owner.email, state=CheckState.COMPLETE)

    return Listing("operations/storage-checks", add)


def storage_findings(owner: User) -> Listing:
    check = StorageCheck.objects.create(begun_by=owner.email, state=CheckState.COMPLETE)

    def add() -> object:
        return check.findings.create(kind=FindingKind.ORPHAN, object_key=f"a{next(_numbers)}")

    return Listing(f"operations/storage-checks/{check.pk}/findings", add)


def places(owner: User) -> Listing:
    return Listing("places", lambda: photo(owner, place=make_place()))


def people(owner: User) -> Listing:
    add = lambda: make_face(asset=photo(owner), person=make_person(owner=owner, name="Li"))  # noqa: E731
    return Listing("people", add)


def duplicates(owner: User) -> Listing:
    return Listing("duplicates", lambda: make_lookalikes(photo(owner), photo(owner)))


def similar(owner: User) -> Listing:
    def near(asset: Asset) -> Asset:
        give_embedding(asset=asset, embedding=[1.0, 0.0], space="looks-1", kind=SpaceKind.VISUAL)
        return asset

    asset = near(photo(owner))
    return Listing(f"assets/{asset.pk}/similar", lambda: near(photo(owner)))


def sidecars(owner: User) -> Listing:
    asset = photo(owner)
    told = iter(
        [
            b'{"photoTakenTime": {"timestamp": "1714527000"}}',
            (
                b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
                b' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
                b' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>'
            ),
        ]
    )

    def add() -> None:
        if (content := next(told, None)) is not None:  # there are no more kinds than two
            put_sidecar(owner=owner, asset_id=asset.pk, content=content)

    return Listing(f"assets/{asset.pk}/sidecar", add)


def of_base(path: str, make: Callable[[KnowledgeBase], object]) -> Callable[[User], Listing]:
    def made(owner: User) -> Listing:
        base = keep(owner)
        return Listing(path.replace("{base}", str(base.pk)), lambda: make(base))

    return made


def gold_question(base: KnowledgeBase) -> object:
    return make_gold(base, answered_by=make_passage(base))


def asked_question(base: KnowledgeBase) -> object:
    return make_exchange(base, verdict="unhelpful", remark="Which link?")


def results_of_run(owner: User) -> Listing:
    run = make_run(keep(owner))
    return Listing(f"knowledge/runs/{run.pk}/results", lambda: make_result(run))


def documents_of_a_base(owner: User) -> Listing:
    base = keep(owner)

    def add() -> object:
        return make_version(make_document(base), state=VersionState.EMBEDDING)

    return Listing(f"knowledge/bases/{base.pk}/documents", add)


def passages_of_a_base(owner: User) -> Listing:
    base = keep(owner)
    return Listing(f"knowledge/bases/{base.pk}/passages", lambda: make_passage(base))


def versions_of_a_document(owner: User) -> Listing:
    document = make_document(keep(owner))

    def add() -> object:
        return make_version(document, state=VersionState.EMBEDDING)

    return Listing(f"knowledge/documents/{document.pk}/versions", add)


LISTS: dict[str, Callable[[User], Listing]] = {
    "account/exports": exports,
    "account/library-accesses": of_objects("account/library-accesses", oversight_objects.opened),
    "account/library-accesses/{access_id}/looks": looks,
    "albums": albums,
    "albums/activity": album_conversation("albums/activity"),
    "albums/invitations": of_objects("albums/invitations", album_objects.offer),
    "albums/{album_id}/activity": album_conversation("albums/{album}/activity"),
    "albums/{album_id}/assets": album_photos,
    "albums/{album_id}/poems": poems_of_album,
    "albums/{album_id}/comments": album_conversation("albums/{album}/comments"),
    "albums/{album_id}/invitations": album_invitations,
    "albums/{album_id}/members": album_members,
    "api-keys": of_objects("api-keys", objects.api_key),
    "assets": of_photos("assets"),
    "assets/{asset_id}/poems": poems_of_photo,
    "assets/{asset_id}/sidecar": sidecars,
    "assets/{asset_id}/similar": similar,
    "audit": of_objects("audit", objects.invitation),
    "duplicates": duplicates,
    "faces": of_objects("faces", objects.face),
    "families": of_objects("families", sharing_objects.family),
    "identities": identities,
    "imports": imports,
    "imports/{import_id}/items": import_items,
    "integrations/api-keys": of_objects("integrations/api-keys", objects.api_key),
    "integrations/webhooks": webhooks_of_everybody,
    "invitations": of_objects("invitations", objects.invitation),
    "knowledge/bases/{base_id}/asked": of_base("knowledge/bases/{base}/asked", asked_question),
    "knowledge/bases/{base_id}/documents": documents_of_a_base,
    "knowledge/bases/{base_id}/gold": of_base("knowledge/bases/{base}/gold", gold_question),
    "knowledge/bases/{base_id}/groups": of_base("knowledge/bases/{base}/groups", make_group),
    "knowledge/bases/{base_id}/passages": passages_of_a_base,
    "knowledge/bases/{base_id}/runs": of_base("knowledge/bases/{base}/runs", make_run),
    "knowledge/documents/{document_id}/versions": versions_of_a_document,
    "knowledge/runs/{run_id}/results": results_of_run,
    "library-accesses/{access_id}/albums": overseen("library-accesses/{access}/albums"),
    "library-accesses/{access_id}/albums/{album_id}/assets": overseen(
        "library-accesses/{access}/albums/{album}/assets"
    ),
    "library-accesses/{access_id}/assets": overseen("library-accesses/{access}/assets"),
    "jobs/failures": of_objects("jobs/failures", objects.failure),
    "locked/assets": locked,
    "map/cells/{quadkey}": of_photos("map/cells/1"),
    "memories": of_objects("memories", objects.memory),
    "memories/exclusions": exclusions,
    "name-offers": of_objects("name-offers", sharing_objects.name_offer),
    "partners": of_objects("partners", sharing_objects.shown),
    "partners/timeline/buckets/{bucket}": partner_photos("partners/timeline/buckets/2024-05-01"),
    "models/backfills": backfills,
    "model-approvals": model_approvals,
    "model-runs": model_runs,
    "models/datasets": models("models/datasets"),
    "models/releases": models("models/releases"),
    "models/uploads": model_uploads,
    "models/versions": models("models/versions"),
    "operations/backups": backups,
    "operations/storage-checks": storage_checks,
    "operations/storage-checks/{check_id}/findings": storage_findings,
    "partners/{partnership_id}/assets": partner_photos("partners/{partner}/assets"),
    "partners/{partnership_id}/timeline/buckets/{bucket}": partner_photos(
        "partners/{partner}/timeline/buckets/2024-05"
    ),
    "people": people,
    "people/edits": of_objects("people/edits", objects.people_edit),
    "people/suggestions": of_objects("people/suggestions", objects.suggestion),
    "people/{person_id}/faces": person_faces,
    "people/{person_id}/relations": person_relations,
    "places": places,
    "places/photos": of_photos("places/photos", country="CN"),
    "relations": relations,
    "search": of_photos("search", favorite="true"),
    "sessions": of_objects("sessions", objects.browser),
    "moderation/cases": of_objects("moderation/cases", moderation_objects.case),
    "moderation/held": of_objects("moderation/held", moderation_objects.held),
    "share-reports": of_objects("share-reports", sharing_objects.report),
    "share-reports/{report_id}/assets": reported_photos,
    "shared/{key}/assets": link_photos("shared/{key}/assets"),
    "shares": of_objects("shares", sharing_objects.link),
    "shares/{share_id}/assets": link_photos("shares/{link}/assets"),
    "shares/{share_id}/uploads": guest_uploads,
    "stacks": stacks,
    "statistics/users": of_objects("statistics/users", objects.another_user),
    "tags": tagged("tags"),
    "tags/feedback": feedback,
    "tags/suggestions": tagged("tags/suggestions", q="word"),
    "timeline/buckets/{bucket}": of_photos("timeline/buckets/2024-05-01"),
    "tokens": of_objects("tokens", objects.token_family),
    "uploads": of_objects("uploads", objects.upload),
    "users": of_objects("users", objects.another_user),
    "users/{user_id}/library-accesses": accesses_of_a_member,
    "webhooks": of_objects("webhooks", lambda owner: make_webhook(owner=owner)),
    "webhooks/{webhook_id}/deliveries": deliveries,
}
