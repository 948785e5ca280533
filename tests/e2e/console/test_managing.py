"""What administrators look after: accounts, invitations, queues, models, the store, reports."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from pytest_django import Settings

from backend.accounts.models import Invitation, User
from backend.events.contracts import StageName
from backend.events.models import QueuePause, WorkRule
from backend.installation import changeable
from backend.modelhub.models import Backfill
from backend.modelhub.services.announcing import announce_versions
from backend.operations.models import Backup, StorageCheck
from backend.operations.services.backups import tend_backups
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
    drawer.get_by_label("Phone number").fill("138 0013 8000")
    drawer.get_by_label("Name", exact=True).fill("奶奶")
    drawer.get_by_role("textbox", name="Password").fill(PASSWORD)
    drawer.get_by_role("button", name="New account").click()
    expect(drawer).to_be_hidden()
    expect(page.get_by_text("+8613800138000")).to_be_visible()
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
    expect(page.get_by_text("S3_BUCKET")).to_be_visible()
    page.get_by_role("button", name="Account of").click()
    page.get_by_role("menuitem", name="中文").click()
    expect(page.get_by_text("存放照片的存储桶")).to_be_visible()
    assert administration.complaints == []


def test_a_setting_is_changed_here_and_goes_back(
    administration: Window, settings: Settings
) -> None:
    settings.TRASH_KEPT_FOR = timedelta(days=30)
    page = administration.go("/manage/settings")
    trash = page.get_by_role("form", name="How long the trash keeps photos")
    expect(trash.get_by_text("by default: 30 days")).to_be_visible()
    expect(trash.get_by_role("button", name="Save")).to_be_hidden()
    trash.get_by_role("textbox").fill("5000")
    trash.get_by_role("button", name="Save").click()
    expect(trash.get_by_role("alert")).to_contain_text("TRASH_KEPT_DAYS")
    trash.get_by_role("textbox").fill("60")
    trash.get_by_role("button", name="Save").click()
    expect(trash.get_by_text("Set here by admin@example.com")).to_be_visible()
    assert changeable.TRASH_KEPT_FOR.value() == timedelta(days=60)
    page.get_by_role("combobox", name="Who may make an account").click()
    page.get_by_role("option", name="Anybody").click()
    page.get_by_role("form", name="Who may make an account").get_by_role(
        "button", name="Save"
    ).click()
    expect(page.get_by_text("Anybody may register, but letters")).to_be_visible()
    page.get_by_role("button", name="Back to the default: TRASH_KEPT_DAYS").click()
    expect(trash.get_by_text("Set here by")).to_be_hidden()
    expect(trash.get_by_role("textbox")).to_have_value("30 days")
    assert changeable.TRASH_KEPT_FOR.value() == timedelta(days=30)
    # the one refusal is what the browser complains of
    assert [one for one in administration.complaints if "400" not in one] == []


def test_a_queue_is_told_what_comes_first_and_how_much_at_once(
    administration: Window, owner: User
) -> None:
    make_stage_run(asset=make_asset(owner=owner), stage=StageName.OCR, state="running")
    page = administration.go("/manage/jobs")
    row = page.get_by_role("table", name="Queues").get_by_role("row").filter(has_text="Recognition")
    row.get_by_role("button", name="Edit Recognition").click()
    dialog = page.get_by_role("dialog", name="Edit Recognition")
    dialog.get_by_role("textbox", name="At once", exact=True).fill("4")
    dialog.get_by_role("combobox", name="Priority: Read text").click()
    page.get_by_role("option", name="Low").click()
    dialog.get_by_role("textbox", name="At once: Read text").fill("1")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_be_hidden()
    expect(row).to_contain_text("1 of 4")
    expect(row).to_contain_text("Read text (Low, ≤ 1)")
    rules = {rule.stage: (rule.priority, rule.concurrency) for rule in WorkRule.objects.all()}
    assert rules == {"": ("", 4), "ocr": ("low", 1)}
    row.get_by_role("button", name="Edit Recognition").click()
    dialog.get_by_role("textbox", name="At once", exact=True).fill("")
    dialog.get_by_role("button", name="Save").click()
    expect(row).not_to_contain_text("of 4")
    assert administration.complaints == []


def test_the_database_is_backed_up_when_somebody_asks(
    administration: Window, settings: Settings, tmp_path: Path
) -> None:
    settings.BACKUP_FOLDER = str(tmp_path)
    page = administration.go("/manage/backups")
    expect(page.get_by_text("The database has never been backed up.")).to_be_visible()
    expect(page.get_by_text("It does not hold the files in the object store.")).to_be_visible()
    page.get_by_role("button", name="Back up now").click()
    expect(page.get_by_text("A back-up is being made …")).to_be_visible()
    expect(page.get_by_role("button", name="Back up now")).to_be_disabled()
    tend_backups()
    expect(page.get_by_text("never been backed up")).to_be_hidden(timeout=15_000)
    row = page.get_by_role("table", name="Back-ups that are kept").get_by_role("row").last
    expect(row).to_contain_text("Good")
    expect(row).to_contain_text("admin@example.com")
    page.get_by_role("link", name="Overview").click()
    card = page.get_by_role("region", name="Back-ups")
    expect(card).to_contain_text("ago")
    Backup.objects.update(begun_at=timezone.now() - timedelta(days=3))
    settings.BACKUP_EVERY = timedelta(hours=24)
    page.reload()
    expect(card.get_by_text("older than twice its interval")).to_be_visible()
    card.get_by_role("link", name="All back-ups").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Back-ups")
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
