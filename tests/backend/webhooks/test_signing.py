"""Messages are signed as the specification of Standard Webhooks has it."""

from base64 import b64decode

from backend.webhooks.signing import headers, new_secret

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
BODY = b'{"test": 2432232314}'


def test_the_specifications_example_comes_out() -> None:
    made = headers(
        message_id="msg_p5jXN8AQM9LWM0D4loKWxJek",
        timestamp=1614265330,
        body=BODY,
        with_secrets=[SECRET],
    )
    assert made == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_two_secrets_sign_side_by_side() -> None:
    pair = [new_secret(), new_secret()]
    made = headers(message_id="msg_1", timestamp=1, body=BODY, with_secrets=pair)
    assert len(set(made["webhook-signature"].split())) == 2


def test_a_secret_is_of_as_many_bytes_as_the_hash() -> None:
    assert len(b64decode(new_secret().removeprefix("whsec_"))) == 32
