"""Server-Sent Events, as the HTML standard says they are read."""

from shiguang_client.sse import Event, parse


def events(text: str) -> list[Event]:
    return list(parse(text.split("\n")))


def test_an_event_has_a_name_data_and_an_id() -> None:
    text = 'id: 7-0\nevent: asset.accepted\ndata: {"a": 1}\n\n'
    assert events(text) == [Event("asset.accepted", '{"a": 1}', "7-0")]


def test_lines_of_data_are_joined_and_one_space_is_dropped() -> None:
    assert events("data: a\ndata:  b\ndata\n\n") == [Event("message", "a\n b\n", "")]


def test_an_id_lasts_until_the_next_one() -> None:
    text = "id: 1\ndata: a\n\ndata: b\n\nid: 2\ndata: c\n\n"
    assert [event.last_id for event in events(text)] == ["1", "1", "2"]


def test_a_comment_is_a_heartbeat() -> None:
    assert events("id: 3\ndata: a\n\n: still here\n\n")[1] == Event("", "", "3")


def test_an_event_that_was_cut_off_is_not_dispatched() -> None:
    assert events("data: a\n\ndata: half") == [Event("message", "a", "")]


def test_an_event_without_data_is_dropped_with_its_name() -> None:
    assert events("event: x\n\ndata: a\n\n") == [Event("message", "a", "")]
