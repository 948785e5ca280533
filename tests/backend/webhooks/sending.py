"""The relay's turns, one after the other, until nothing is under way."""

from backend.webhooks.services.sending import Sender


def send_due() -> int:
    """How many messages were sent, however long their receivers took."""
    sender, sent = Sender(), 0
    while True:
        sent += sender.turn()
        if not sender.under_way:
            return sent
