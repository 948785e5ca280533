"""What administrators look after: accounts, invitations, queues, models, the store, reports."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from backend.accounts.models import Invitation, User
from backend.events.contracts import StageName
from backend.events.models import QueuePause
from backend.modelhub.models import Backfill
from backend.modelhub.services.announcing import announce_versions
from backend.operations.models import StorageCheck
from backend.operations.services.storage_checks import go_on_with_check
from backend.sharing.models import ShareLink
from backend.storage.store import ObjectStore
from tests.conftest import PASSWORD
from tests.e2e.conftest import Window
from tests.factories import make_asset, make_stage_run
from tests.factories.sharing import make_link, make_report

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_overview_tells_how_every_part_is_and_what_came_in(
    administration: Window, owner: User
) -> None:
    make_asset(owner=owner, uploaded_at=timezone.now())
    page = administration.go("/manage")
    health = page.get_by_role("region", name="Health")
    # every part is asked, and workers are given time to answer
    relay = health.get_by_role("row").filter(has_text="relay")
    expect(relay).to_contain_text("Broken", timeout=30_000)
    expect(health.get_by_text("free on the server’s disk")).to_be_visible()
    incoming = page.get_by_role("region", name="Photos that came in")
    expect(incoming.get_by_text("1 photo, 1 KB")).to_be_visible()
    expect(incoming.get_by_role("table").get_by_role("row")).to_have_count(25)
    incoming.get_by_text("3 days").click()
    expect(incoming.get_by_role("table").get_by_role("row")).to_have_count(73)
    assert administration.complaints == []


def test_an_account_is_made_for_somebody(administration: Window, admin: User) -> None:
    page = administration.go("/manage/users")
    page.get_by_role("button", name="New account").click()
    drawer = page.get_by_role("dialog", name="New account")
    drawer.get_by_label("E-mail address").fill("nainai@example.com")
    drawer.get_by_label("Name", exact=True).fill("奶奶")
    drawer.get_by_role("textbox", name="Password").fill(PASSWORD)
    drawer.get_by_role("button", name="New account").click()
    expect(drawer).to_be_hidden()
    expect(page.get_by_text("nainai@example.com")).to_be_visible()
    assert User.objects.get(email="nainai@example.com").check_password(PASSWORD)
    assert administration.complaints == []


def test_several_accounts_are_given_the_same_room(
    administration: Window, owner: User, stranger: User
) -> None:
    page = administration.go("/manage/users")
    for user in (owner, stranger):
        page.get_by_role("checkbox", name=f"Choose {user.email}").check()
    room = page.get_by_role("region", name="Room for those chosen")
    expect(room.get_by_text("2 chosen")).to_be_visible()
    room.get_by_role("checkbox", name="No limit").uncheck()
    room.get_by_label("Room in GB").fill("7")
    room.get_by_role("button", name="Give this room").click()
    expect(room).to_be_hidden()
    expect(page.get_by_text("0 B of 7 GB")).to_have_count(2)
    page.get_by_role("tab", name="Libraries").click()
    expect(page.get_by_role("row").filter(has_text=stranger.name)).to_contain_text("of 7 GB")
    assert set(User.objects.filter(is_staff=False).values_list("quota_bytes", flat=True)) == {
        7_000_000_000
    }


def test_somebody_is_invited_and_the_invitation_withdrawn(administration: Window) -> None:
    page = administration.go("/manage/users")
    page.get_by_role("tab", name="Invitations").click()
    page.get_by_role("button", name="Invite somebody").click()
    dialog = page.get_by_role("dialog", name="Invite somebody")
    dialog.get_by_label("Note").fill("for uncle")
    dialog.get_by_role("button", name="Invite somebody").click()
    expect(dialog.get_by_label("Link")).to_have_value(re.compile("#.+"))
    dialog.get_by_role("button", name="Close").last.click()
    row = page.get_by_role("row").filter(has_text="for uncle")
    expect(row).to_contain_text("Open")
    row.get_by_role("button", name="Withdraw").click()
    expect(row).to_contain_text("Withdrawn")
    assert Invitation.objects.get().revoked_at is not None
    assert administration.complaints == []


def test_a_queue_is_paused_and_goes_on(administration: Window, owner: User) -> None:
    make_stage_run(asset=make_asset(owner=owner), stage=StageName.OCR, state="ready")
    page = administration.go("/manage/jobs")
    queues = page.get_by_role("table", name="Queues")
    row = queues.get_by_role("row").filter(has_text="Recognition")
    row.get_by_role("button", name="Pause Recognition").click()
    expect(row).to_contain_text("Paused by admin@example.com")
    assert QueuePause.objects.get().queue == "ml"
    row.get_by_role("button", name="Resume Recognition").click()
    expect(row).not_to_contain_text("Paused")
    assert not QueuePause.objects.exists()
    assert administration.complaints == []


def test_old_photos_are_brought_up_to_a_newer_model(administration: Window, owner: User) -> None:
    make_stage_run(
        asset=make_asset(owner=owner),
        stage=StageName.OCR,
        model_version="reader-1",
        duration_ms=150_000,
    )
    announce_versions({StageName.OCR: "reader-2"})
    page = administration.go("/manage/models")
    row = page.get_by_role("row").filter(has_text="Read text")
    expect(row).to_contain_text("reader-1: 1")
    row.get_by_role("button", name="Bring up to date").click()
    dialog = page.get_by_role("dialog", name="Bring up to date: Read text")
    expect(dialog.get_by_text("1 photo go")).to_contain_text("3 minutes")
    dialog.get_by_role("button", name="Bring up to date").click()
    expect(row.get_by_role("button", name="Stop: Read text")).to_be_visible()
    assert Backfill.objects.get().version == "reader-2"
    row.get_by_role("button", name="Stop: Read text").click()
    expect(row.get_by_role("button", name="Bring up to date")).to_be_visible()
    assert administration.complaints == []


def test_the_store_is_checked_and_repaired(
    administration: Window, owner: User, store: ObjectStore
) -> None:
    asset = make_asset(owner=owner, renditions=True)
    store.put(asset.original_key, b"bytes", content_type="image/jpeg")
    page = administration.go("/manage/storage")
    expect(page.get_by_text("The store has not been checked yet.")).to_be_visible()
    page.get_by_role("button", name="Check the store").click()
    expect(page.get_by_text("Looking at the store")).to_be_visible()
    StorageCheck.objects.update(begun_at=timezone.now() - timedelta(minutes=1))
    go_on_with_check()
    page.reload()
    expect(page.get_by_role("table", name="What was found").get_by_role("row")).to_have_count(3)
    page.get_by_role("button", name="Repair").click()
    dialog = page.get_by_role("dialog", name="Repair")
    expect(dialog).to_contain_text("Previews and faces to be made again: 2")
    dialog.get_by_role("button", name="Repair").click()
    expect(page.get_by_text("Repairing")).to_be_visible()
    assert administration.complaints == []


def test_a_reported_link_is_suspended_and_reinstated(administration: Window, owner: User) -> None:
    link = make_link(owner=owner, assets=[make_asset(owner=owner, renditions=True)])
    make_report(link)
    page = administration.go("/manage/reports")
    row = page.get_by_role("row").filter(has_text=owner.email)
    row.get_by_role("button", name="Suspend the link").click()
    dialog = page.get_by_role("dialog", name="Suspend the link")
    dialog.get_by_label("Reason").fill("Somebody in it did not agree.")
    dialog.get_by_role("button", name="Suspend the link").click()
    expect(page.get_by_text("Nothing has been reported.")).to_be_visible()
    assert ShareLink.objects.get().suspended_at is not None
    page.get_by_text("Settled", exact=True).click()
    page.get_by_role("button", name="Reinstate the link").click()
    expect(page.get_by_role("button", name="Reinstate the link")).to_be_hidden()
    assert ShareLink.objects.get().suspended_at is None
    assert administration.complaints == []


def test_settings_tell_their_source_and_what_had_better_be_otherwise(
    administration: Window,
) -> None:
    page = administration.go("/manage/settings")
    letters = page.get_by_role("region", name="Letters")
    expect(letters.get_by_text("nobody can reset a password by themselves")).to_be_visible()
    expect(page.get_by_text("TRASH_KEPT_DAYS")).to_be_visible()
    page.get_by_role("button", name="Account of").click()
    page.get_by_role("menuitem", name="中文").click()
    expect(page.get_by_text("回收站保留照片的时间")).to_be_visible()
    assert administration.complaints == []


def test_the_audit_is_searched(administration: Window, admin: User) -> None:
    page = administration.go("/manage/jobs")
    page.get_by_role("button", name="Pause Films").click()
    expect(page.get_by_role("button", name="Resume Films")).to_be_visible()
    page.get_by_role("link", name="Audit log").click()
    expect(page.get_by_text("queue.paused")).to_be_visible()
    page.get_by_label("Who", exact=True).fill("somebody-else")
    expect(page.get_by_text("queue.paused")).to_be_hidden()
    page.get_by_label("Who", exact=True).fill("admin@")
    expect(page.get_by_text("queue.paused")).to_be_visible()
    assert administration.complaints == []
