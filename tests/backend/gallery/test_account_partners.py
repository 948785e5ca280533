"""The page of partners: what others show, what is shown to whom, and the offer of more."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import User
from backend.sharing.models import Partnership
from backend.sharing.services.partnerships import (
    PartnerTerms,
    accept_partnership,
    invite_partner,
    show_in_timeline,
)
from tests.factories import make_person, make_user

PAGE = "/account/partners"


def offer(owner: User, email: str, **terms: object) -> Partnership:
    given = PartnerTerms(given=frozenset(terms), **terms)  # type: ignore[arg-type]  # of each test
    return invite_partner(owner=owner, email=email, terms=given)


def shown(browser: Client) -> str:
    return browser.get(PAGE).content.decode()


def test_an_offer_can_be_accepted_or_declined(browser: Client, owner: User, stranger: User) -> None:
    one = offer(stranger, owner.email)
    page = shown(browser)
    assert f'data-call="POST /partners/{one.pk}/accept"' in page
    assert f'data-call="POST /partners/{one.pk}/decline"' in page
    assert stranger.email in page


def test_what_is_accepted_is_switched_onto_the_timeline_and_off(
    browser: Client, owner: User, stranger: User
) -> None:
    one = offer(stranger, owner.email)
    accept_partnership(partner=owner, partnership_id=one.pk)
    assert 'name="in_timeline" data-as="choice" value="true"' in shown(browser)
    show_in_timeline(partner=owner, partnership_id=one.pk, shown=True)
    page = shown(browser)
    assert 'name="in_timeline" data-as="choice" value="false"' in page
    assert "on your timeline" in page


def test_the_form_says_what_somebody_is_shown_now(
    browser: Client, owner: User, stranger: User
) -> None:
    mei = make_person(owner=owner, name="Mei")
    offer(owner, stranger.email, people=[mei.pk], includes_location=False)
    page = shown(browser)
    assert "photos with Mei" in page
    assert "without places" in page
    assert f'name="people" value="{mei.pk}" data-as="list" checked' in page


def test_who_an_address_belongs_to_is_told_only_once_it_is_accepted(
    browser: Client, owner: User, stranger: User
) -> None:
    User.objects.filter(pk=stranger.pk).update(name="Uncle Wu")
    one = offer(owner, stranger.email)
    offer(owner, "nobody@example.org")
    page = shown(browser)
    assert "Uncle Wu" not in page
    assert page.count("not accepted yet") == 2
    accept_partnership(partner=stranger, partnership_id=one.pk)
    assert "Uncle Wu" in shown(browser)


def test_whose_photos_are_shown_is_not_told_to_who_sees_them(
    browser: Client, owner: User, stranger: User
) -> None:
    secret = make_person(owner=stranger, name="Secret love")
    offer(stranger, owner.email, people=[secret.pk])
    page = shown(browser)
    assert "photos with some people" in page
    assert "Secret love" not in page


def test_many_partners_take_no_more_queries_than_one(browser: Client, owner: User) -> None:
    def add(name: str) -> None:
        somebody = make_user(email=f"{name}@example.org")
        offer(somebody, owner.email)
        person = make_person(owner=owner, name=name)
        offer(owner, somebody.email, people=[person.pk])

    add("first")
    with CaptureQueriesContext(connection) as few:
        shown(browser)
    for number in range(4):
        add(f"other-{number}")
    with CaptureQueriesContext(connection) as many:
        shown(browser)
    assert len(many) == len(few)
