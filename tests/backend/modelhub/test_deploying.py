"""Trials beside a champion, versions that fall, and what is known of traffic."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import ModelTask
from backend.modelhub.models import Alias, ModelVersion, TrafficMinute
from backend.modelhub.selectors.deployments import (
    Role,
    Tally,
    Verdict,
    deployments,
    plans,
    trial_verdict,
    verdict_of,
)
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services.deploying import (
    Figures,
    end_trial,
    fall_back,
    forget_traffic,
    report_traffic,
    set_canary,
    set_shadow,
)
from backend.modelhub.services.releasing import release
from backend.storage.store import ObjectStore
from tests.factories.registered import register_echo

pytestmark = pytest.mark.django_db


@pytest.fixture
def versions(store: ObjectStore, tmp_path: Path) -> list[ModelVersion]:
    """Three, of which the second answers, and the first did before."""
    made = [register_echo(tmp_path, f"number {number}") for number in range(3)]
    release(made[0])
    release(made[1])
    return made


def now() -> datetime:
    return timezone.now().replace(second=0, microsecond=0)


def plan() -> Any:
    return plans([ModelTask.POEMS])[ModelTask.POEMS]


def test_without_a_trial_the_champion_answers_all(versions: list[ModelVersion]) -> None:
    assert (plan().champion, plan().previous) == (versions[1], versions[0])
    assert (plan().canary, plan().percent, plan().shadow) == (None, 0, None)


def test_a_canary_takes_a_share_and_some_owners(versions: list[ModelVersion]) -> None:
    friend = uuid4()
    set_canary(versions[2], percent=5, owners=[friend], by="admin@example.com")
    begun_at = plan().begun_at
    set_canary(versions[2], percent=25, owners=[friend])
    assert (plan().canary, plan().percent, list(plan().owners)) == (versions[2], 25, [friend])
    assert plan().begun_at == begun_at  # another step of the same trial


def test_a_canary_that_is_released_is_on_trial_no_more(versions: list[ModelVersion]) -> None:
    set_canary(versions[2], percent=100)
    release(versions[2])
    assert (plan().champion, plan().canary) == (versions[2], None)


def test_a_trial_ends(versions: list[ModelVersion]) -> None:
    set_canary(versions[2], percent=5)
    set_shadow(versions[0])
    end_trial(ModelTask.POEMS)
    end_trial(ModelTask.SENTIMENT)  # where there is none, nothing happens
    assert (plan().canary, plan().shadow, plan().begun_at) == (None, None, None)


@pytest.mark.parametrize("percent", [-1, 101])
def test_a_percentage_that_is_none_is_refused(versions: list[ModelVersion], percent: float) -> None:
    with pytest.raises(errors.InvalidInput):
        set_canary(versions[2], percent=percent)


def test_the_champion_is_not_tried_out_beside_itself(versions: list[ModelVersion]) -> None:
    with pytest.raises(errors.Conflict):
        set_canary(versions[1], percent=5)
    with pytest.raises(errors.Conflict):
        set_shadow(versions[1])


def test_without_a_champion_nothing_is_tried_out(store: ObjectStore, tmp_path: Path) -> None:
    with pytest.raises(errors.Conflict):
        set_shadow(register_echo(tmp_path, "hello"))


def test_a_canary_that_falls_ends_its_trial(versions: list[ModelVersion]) -> None:
    set_canary(versions[2], percent=50)
    assert fall_back("poems-3", because="9 of 20 requests failed.")
    assert not fall_back("poems-3", because="Another worker noticed it too.")
    assert (plan().champion, plan().canary) == (versions[1], None)
    fallen = plan().deployment
    assert (fallen.fallen, fallen.fallen_because) == (versions[2], "9 of 20 requests failed.")


def test_a_champion_that_falls_gives_way_to_the_last_good_one(
    versions: list[ModelVersion],
) -> None:
    assert fall_back("poems-2", because="9 of 20 requests failed.")
    assert not fall_back("poems-2", because="Another worker noticed it too.")
    assert standing(ModelTask.POEMS) == versions[0]
    assert standing(ModelTask.POEMS, Alias.PREVIOUS) is None
    assert versions[0].releases.latest("at").is_rollback


def test_where_there_is_nothing_to_go_back_to_a_champion_stays(
    store: ObjectStore, tmp_path: Path
) -> None:
    release(register_echo(tmp_path, "hello"))
    assert not fall_back("poems-1", because="all failed")
    assert not fall_back("poems-9", because="there is none")
    assert standing(ModelTask.POEMS) is not None


def test_figures_of_several_processes_add_up(versions: list[ModelVersion]) -> None:
    figures = Figures(
        requests=10, errors=1, seconds=2.0, latencies={"70": 10}, compared=4, agreement=3.0
    )
    report_traffic("poems-2", now(), figures)
    report_traffic("poems-2", now(), figures)
    report_traffic("poems-99", now(), figures)  # of a registry of before, say
    (report,) = deployments()
    (champion,) = report.versions
    assert (champion.role, champion.share, champion.verdict) == (Role.CHAMPION, 1.0, None)
    assert (champion.tally.requests, champion.tally.errors) == (20, 2)
    assert champion.tally.mean_seconds == pytest.approx(0.2)
    assert champion.tally.agreement == pytest.approx(0.75)
    assert [(hour.requests, hour.errors) for hour in champion.hours] == [(20, 2)]


def test_traffic_is_split_between_those_that_answer(versions: list[ModelVersion]) -> None:
    set_canary(versions[2], percent=25)
    set_shadow(versions[0])
    for name, requests in (("poems-1", 100), ("poems-2", 300), ("poems-3", 100)):
        report_traffic(name, now(), Figures(requests=requests, latencies={"50": requests}))
    (report,) = deployments()
    shares = {one.version.name: (one.role, one.share) for one in report.versions}
    assert shares == {
        "poems-2": (Role.CHAMPION, 0.75),
        "poems-3": (Role.CANARY, 0.25),
        "poems-1": (Role.SHADOW, None),
    }


def test_a_trial_is_judged_by_what_came_since_it_began(versions: list[ModelVersion]) -> None:
    report_traffic("poems-3", now() - timedelta(hours=2), Figures(requests=100, errors=100))
    set_canary(versions[2], percent=25)
    assert trial_verdict(ModelTask.POEMS, versions[2]) is Verdict.COLLECTING
    for name in ("poems-2", "poems-3"):
        report_traffic(name, now(), Figures(requests=100, errors=1, latencies={"50": 100}))
    assert trial_verdict(ModelTask.POEMS, versions[2]) is Verdict.HEALTHY
    assert trial_verdict(ModelTask.POEMS, versions[0]) is Verdict.COLLECTING  # on no trial


@pytest.mark.parametrize(
    ("trial", "verdict"),
    [
        (Tally(requests=49, errors=49), Verdict.COLLECTING),
        (Tally(requests=100, latencies={"50": 100}), Verdict.HEALTHY),
        (Tally(requests=100, errors=3, latencies={"50": 100}), Verdict.HEALTHY),  # may be chance
        (Tally(requests=100, errors=12, latencies={"50": 100}), Verdict.FAILING),
        (Tally(requests=100, latencies={"60": 100}), Verdict.HEALTHY),  # 30 ms, where 12 is usual
        (Tally(requests=100, latencies={"90": 100}), Verdict.SLOW),
    ],
)
def test_verdicts(trial: Tally, verdict: Verdict) -> None:
    champion = Tally(requests=1000, errors=10, latencies={"50": 1000})
    assert verdict_of(trial, champion) is verdict


def test_a_trial_is_judged_by_itself_where_the_champion_was_not_asked() -> None:
    assert verdict_of(Tally(requests=60, errors=6), Tally()) is Verdict.FAILING
    assert verdict_of(Tally(requests=60), Tally()) is Verdict.HEALTHY


def test_traffic_is_forgotten_after_a_month(versions: list[ModelVersion]) -> None:
    report_traffic("poems-2", now() - timedelta(days=31), Figures(requests=1))
    report_traffic("poems-2", now(), Figures(requests=1))
    assert forget_traffic() == 1
    assert TrafficMinute.objects.count() == 1


def test_an_administrator_sees_it_all(
    versions: list[ModelVersion], admin: User, api: Callable[[User], APIClient]
) -> None:
    set_canary(versions[2], percent=25)
    report_traffic("poems-3", now(), Figures(requests=60, seconds=6.0, latencies={"70": 60}))
    answer = api(admin).get("/api/v1/models/deployments")
    assert answer.status_code == 200
    (poems,) = answer.json()["deployments"]
    assert (poems["champion"], poems["previous"], poems["fallen"]) == ("poems-2", "poems-1", None)
    assert poems["trial"]["canary"] == "poems-3"
    assert poems["trial"]["percent"] == 25
    canary = next(one for one in poems["versions"] if one["role"] == "canary")
    assert (canary["requests"], canary["verdict"], canary["share"]) == (60, "healthy", 1.0)
    fall_back("poems-3", because="9 of 20 requests failed.")
    (poems,) = api(admin).get("/api/v1/models/deployments").json()["deployments"]
    assert poems["trial"] is None
    assert poems["fallen"]["name"] == "poems-3"
