"""What somebody is told who asks: with citations, or honestly nothing."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.knowledge.answering.followups import standing_alone
from backend.knowledge.drafts import Draft, PassageKind
from backend.knowledge.models import DocumentVersion, Exchange, KnowledgeBase, Outcome, Visibility
from backend.knowledge.services.editing import add_passage
from backend.knowledge.services.publishing import publish
from tests.backend.knowledge.conftest import embed_all
from tests.factories.knowledge import make_base, make_document, read_into

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

ASK = "/api/v1/knowledge/ask"
PAGES = {
    ("Trash", "How long"): "Deleted photos stay in the trash for 30 days, then they are gone.",
    ("Trash", "Restore"): 'Open the trash, choose the photos and press "Restore".',
    ("Sharing", "Passwords"): "A link may have a password of at least four characters.",
    ("Sharing", "Expiry"): "A link ends on the day that you choose, or never.",
    ("People", "Merge"): "Choose two people and press Merge; it can be undone.",
    ("Uploading", "Kinds"): "Photos are taken as JPEG, HEIC, PNG, AVIF and raw files.",
    ("人物", "合并"): "在“人物”里选中两个人，点“合并”，以后可以撤销。",
    ("回收站", "保留多久"): "删除的照片在回收站保留 30 天，之后彻底删除。",
    ("备份", "恢复"): "用 manage.py restore 从备份恢复数据库。",
    ("备份", "间隔"): "每 24 小时自动备份一次，保留七个。",
}


def fill(base: KnowledgeBase) -> None:
    drafts = [Draft(PassageKind.PROSE, path, text) for path, text in PAGES.items()]
    read_into(make_document(base, title="Guide"), drafts)
    embed_all()
    DocumentVersion.objects.update(state="ready")
    publish(base.pk)


@pytest.fixture
def guide() -> KnowledgeBase:
    base = make_base(slug="guide", visibility=Visibility.PUBLIC)
    fill(base)
    return base


@pytest.fixture(params=["with_points", "without_worker"])
def either_way(request: pytest.FixtureRequest) -> str:
    request.getfixturevalue(request.param)
    name: str = request.param
    return name


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("How long do photos stay in the trash?", "30 days"),
        ("Can a link have a password?", "four characters"),
        ("怎么合并两个人", "撤销"),
        ("回收站保留多久", "30 天"),
    ],
)
@pytest.mark.usefixtures("either_way", "guide")
def test_an_answer_is_quoted_and_says_where_it_stands(question: str, says: str) -> None:
    answer = APIClient().post(ASK, {"question": question}).json()
    assert answer["outcome"] == Outcome.ANSWERED
    assert says in answer["answer"]
    cited = answer["citations"][0]
    assert cited["title"] == "Guide"
    assert tuple(cited["headings"]) in PAGES
    assert cited["quote"] == PAGES[tuple(cited["headings"])]
    assert f"[{cited['number']}]" in answer["answer"]


@pytest.mark.usefixtures("either_way", "guide")
@pytest.mark.parametrize("question", ["Who won the world cup in 1998?", "明天上海会下雨吗"])
def test_what_nobody_wrote_is_not_answered(question: str) -> None:
    answer = APIClient().post(ASK, {"question": question}).json()
    assert answer["outcome"] == Outcome.REFUSED
    assert not answer["citations"]
    exchange = Exchange.objects.get()
    assert (exchange.outcome, exchange.question) == ("refused", question)


@pytest.mark.usefixtures("with_points", "guide")
def test_a_question_finds_its_answer_in_the_other_language() -> None:
    answer = APIClient().post(ASK, {"question": "HEIC 和 AVIF 照片可以上传吗"}).json()
    assert "raw files" in answer["answer"]


@pytest.mark.usefixtures("with_points", "guide")
def test_who_wants_documents_of_one_language_is_quoted_no_other() -> None:
    asked = {"question": "HEIC 和 AVIF 照片可以上传吗"}
    english = APIClient().post(ASK, asked | {"language": "en"}).json()
    chinese = APIClient().post(ASK, asked | {"language": "zh"}).json()
    assert "raw files" in english["answer"]
    assert (chinese["outcome"], chinese["citations"]) == (Outcome.REFUSED, [])


@pytest.mark.usefixtures("with_points")
def test_an_approved_answer_comes_as_it_was_written(guide: KnowledgeBase, owner: User) -> None:
    add_passage(guide, owner, text="Write to Li Wei.", questions=["Who do I ask for help?"])
    embed_all()
    publish(guide.pk)
    answer = APIClient().post(ASK, {"question": "whom can I ask for help"}).json()
    assert (answer["outcome"], answer["answer"]) == (Outcome.APPROVED, "Write to Li Wei. [1]")


@pytest.mark.usefixtures("with_points", "guide")
def test_a_question_may_point_back_to_the_one_before() -> None:
    guest = APIClient()
    first = guest.post(ASK, {"question": "回收站保留多久"}).json()
    then = {"question": "那怎么恢复呢", "conversation_id": first["conversation_id"]}
    second = guest.post(ASK, then).json()
    assert "回收站" in second["asked_as"]


def test_a_question_that_says_enough_stands_alone() -> None:
    before = ["回收站保留多久"]
    assert standing_alone("怎么合并两个人物", before) == "怎么合并两个人物"
    assert standing_alone("how do I restore it?", ["where is the trash"]) == (
        "trash how do I restore it?"
    )


@pytest.mark.usefixtures("without_worker")
def test_nobody_is_quoted_to_who_may_not_read(
    owner: User, admin: User, api: Callable[[User], APIClient]
) -> None:
    for slug, visibility in (("ours", Visibility.MEMBERS), ("staff", "administrators")):
        fill(make_base(slug=slug, visibility=visibility))
    question = {"question": "How long do photos stay in the trash?"}
    assert APIClient().post(ASK, question).json()["outcome"] == Outcome.REFUSED
    for client, expected in ((api(owner), {"ours"}), (api(admin), {"ours", "staff"})):
        answer = client.post(ASK, question).json()
        assert answer["outcome"] == Outcome.ANSWERED
        cited = {str(one["base_id"]) for one in answer["citations"]}
        allowed = KnowledgeBase.objects.filter(slug__in=expected)
        assert cited <= {str(base.pk) for base in allowed}
    hidden = question | {"bases": ["staff"]}
    assert api(owner).post(ASK, hidden).status_code == 404
    assert APIClient().post(ASK, question | {"bases": ["ours"]}).status_code == 404


@pytest.mark.usefixtures("without_worker", "guide")
def test_feedback_is_kept_with_the_answer_and_is_its_askers_to_give(
    owner: User, stranger: User, api: Callable[[User], APIClient]
) -> None:
    answer = api(owner).post(ASK, {"question": "password of a link"}).json()
    url = f"/api/v1/knowledge/answers/{answer['id']}/feedback"
    remark = {"verdict": "unhelpful", "remark": "Which link?"}
    assert api(stranger).post(url, remark).status_code == 404
    assert APIClient().post(url, remark).status_code == 404
    assert api(owner).post(url, remark).status_code == 204
    exchange = Exchange.objects.get()
    assert (exchange.verdict, exchange.remark) == ("unhelpful", "Which link?")


@pytest.mark.usefixtures("without_worker", "guide")
@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"question": "   "}, 400),
        ({"question": "x" * 1001}, 400),
        ({"question": "How?", "conversation_id": str(uuid4())}, 404),
        ({"question": "'; DROP TABLE knowledge_passage; --"}, 200),
        ({"question": "' & | ! <-> :* \\ \u0000"}, 400),
        ({"question": "🙂🙂🙂"}, 200),
    ],
)
def test_odd_questions_are_refused_or_answered_and_break_nothing(
    body: dict[str, str], status: int
) -> None:
    assert APIClient().post(ASK, body).status_code == status
