"""What a family would have made of the sample album: names, albums, links, a partner."""

from collections.abc import Mapping
from secrets import token_urlsafe

import httpx

from infra.docs.installation import Account, signed_in
from infra.docs.routes import routes_in_hand

_WITHOUT_MEMORY = {
    "/memories/$memoryId": "/memories",
    routes_in_hand()["memory"]: routes_in_hand()["memories"],
}
_WITHOUT_RUN = {
    "/manage/pipelines/$task": "/manage/pipelines",
    "/manage/pipelines/runs/$modelRunId": "/manage/pipelines",
}


def dress(api: httpx.Client, administrator: Account) -> Mapping[str, str]:
    """Answers an object for each parameter of the pages, as `infra.docs.routes.filled` asks."""
    ids = [photo["id"] for photo in api.get("/assets", params={"limit": 40}).json()["items"]]
    people = [person["id"] for person in api.get("/people").json()["items"]]
    for person, name in zip(people[1:], ("Anna", "小林"), strict=False):
        api.patch(f"/people/{person}", json={"name": name})
    for photo in ids[::5]:
        api.patch(f"/assets/{photo}", json={"is_favorite": True})
    api.patch("/assets", json={"ids": ids[-2:], "changes": {"visibility": "archive"}})
    album = api.post("/albums", json={"title": "夏天 · Summer"}).json()["id"]
    api.post(f"/albums/{album}/assets", json={"ids": ids[:9]})
    rule = {"match": "all", "conditions": [{"favorite": True}]}
    smart = api.post("/albums", json={"title": "The best · 最爱", "rule": rule}).json()["id"]
    link = api.post("/shares", json={"album_id": album, "allows_upload": True}).json()
    api.post("/api-keys", json={"name": "Picture frame", "scopes": ["albums:read"]})
    locked = api.post("/shares", json={"album_id": album, "password": token_urlsafe()}).json()
    partner, invitation = _mei(api, administrator, ids)
    api.post(f"/albums/{album}/comments", json={"text": "那天真好！What a day."})
    hook = {"url": "https://hooks.example.org/album", "description": "Picture frame"}
    webhook = api.post("/webhooks", json=hook).json()["webhook"]["id"]
    base, document, run = _knowledge(api)
    memories = api.get("/memories").json()["items"]
    countries = api.get("/places/tree").json()["countries"]
    places = api.get("/places").json()["items"]
    tags = api.get("/tags").json()["items"]
    return {
        "$albumId": album,
        "$baseId": base,
        "$invitationId": invitation,
        "$key": _key(link),
        "$lockedKey": _key(locked),
        "$country": countries[0]["country_code"],
        "$documentId": document,
        "$partnershipId": partner,
        "$personId": people[0],
        "$photoId": ids[6],
        "$runId": run,
        "$placeId": str(places[0]["id"]),
        "$shareId": link["id"],
        "$slug": tags[0]["slug"],
        "$userId": _user_id(api, "mei@example.org"),
        "$webhookId": webhook,
        "/albums/$albumId/rule": f"/albums/{smart}/rule",
        # whether there is one depends on the day
        **({"$memoryId": memories[0]["id"]} if memories else _WITHOUT_MEMORY),
        # and whether there is a pipeline, on the recipes that the installation has
        **(_model_run(api) or _WITHOUT_RUN),
        "/search": "/search?q=cat",
    }


def _model_run(api: httpx.Client) -> Mapping[str, str]:
    """A run of the first pipeline that there is."""
    pipelines = api.get("/model-pipelines").json()["pipelines"]
    if not pipelines:
        return {}
    task = pipelines[0]["task"]
    run = api.post(f"/model-pipelines/{task}/runs", json={"note": "第一次 · The first"}).json()
    return {"$task": task, "$modelRunId": run["id"]}


def _knowledge(api: httpx.Client) -> tuple[str, str, str]:
    """A base of what the family asks about, a document of it, and a test of its gold set."""
    wish = {"slug": "household", "name": "家里的事 · Household", "visibility": "members"}
    base = api.post("/knowledge/bases", json=wish).json()["id"]
    text = "# The boiler\n\n## Who repairs it\n\nCall **Mr Li** before ten in the evening.\n"
    brought = api.post(f"/knowledge/bases/{base}/documents", json={"title": "", "text": text})
    answer = {"text": "Mr Li, 138 0000 0000.", "questions": ["锅炉坏了找谁？"]}
    api.post(f"/knowledge/bases/{base}/passages", json=answer)
    for question in ("锅炉坏了找谁？", "How do I heat the bath?"):
        sources = [{"question": question}] if question in answer["questions"] else []
        gold = {"question": question, "is_answerable": sources != [], "sources": sources}
        api.post(f"/knowledge/bases/{base}/gold", json=gold)
        api.post("/knowledge/ask", json={"question": question, "bases": ["household"]})
    run = api.post(f"/knowledge/bases/{base}/runs", json={"view": "next"}).json()["id"]
    return base, brought.json()["document"]["id"], run


def _key(link: Mapping[str, str]) -> str:
    return link["url"].rsplit("/", 1)[1]


def _mei(api: httpx.Client, administrator: Account, ids: list[str]) -> tuple[str, str]:
    """Shows her photos as a partner, and invites into an album; she begins with copies."""
    mei = Account(administrator.url, "mei@example.org", token_urlsafe())
    api.post("/users", json={"email": mei.email, "password": mei.password, "name": "Mei"})
    offered = api.post("/partners", json={"email": mei.email}).json()["id"]
    with signed_in(mei) as hers:
        hers.post(f"/partners/{offered}/accept")
        hers.post(f"/partners/{offered}/assets/save", json={"ids": ids[10:20]})
        returned = hers.post("/partners", json={"email": administrator.email}).json()["id"]
        album = hers.post("/albums", json={"title": "外婆的花园"}).json()["id"]
        asked = {"email": administrator.email, "role": "contributor"}
        invitation = hers.post(f"/albums/{album}/invitations", json=asked).json()["id"]
    api.post(f"/partners/{returned}/accept")
    return str(returned), str(invitation)


def _user_id(api: httpx.Client, email: str) -> str:
    users = api.get("/users").json()["items"]
    return next(str(user["id"]) for user in users if user["email"] == email)
