"""A software authenticator: what a phone or a security key does, after WebAuthn Level 3.

It answers the options that the API gives out as `navigator.credentials` would, in the JSON of
`toJSON()`. Its options make it misbehave as the attackers of section 13 do.
"""

import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

_UP, _UV, _BE, _BS, _AT = 0x01, 0x04, 0x08, 0x10, 0x40  # flags, section 6.1


def b64(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


@dataclass
class Authenticator:
    origin: str = "http://testserver"
    verifies_user: bool = True
    counts: bool = True
    is_synced: bool = False
    sign_count: int = 0
    user_handle: str = ""
    credential_id: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def create(self, options: dict[str, Any]) -> dict[str, Any]:
        """`navigator.credentials.create()`, without attestation (section 8.7)."""
        self.user_handle = options["user"]["id"]
        attested = (
            bytes(16)  # AAGUID
            + len(self.credential_id).to_bytes(2, "big")
            + self.credential_id
            + cbor2.dumps(self._cose_key())
        )
        data = self._authenticator_data(options["rp"]["id"], attested)
        attestation = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        return self._credential(
            clientDataJSON=b64(self._client_data("webauthn.create", options["challenge"])),
            attestationObject=b64(attestation),
            transports=["internal", "hybrid"],
        )

    def get(self, options: dict[str, Any]) -> dict[str, Any]:
        """`navigator.credentials.get()`."""
        client_data = self._client_data("webauthn.get", options["challenge"])
        data = self._authenticator_data(options["rpId"])
        signed = data + sha256(client_data).digest()
        return self._credential(
            clientDataJSON=b64(client_data),
            authenticatorData=b64(data),
            signature=b64(self.key.sign(signed, ec.ECDSA(SHA256()))),
            userHandle=self.user_handle,
        )

    def _credential(self, **response: object) -> dict[str, Any]:
        return {
            "id": b64(self.credential_id),
            "rawId": b64(self.credential_id),
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": {},
            "response": response,
        }

    def _client_data(self, kind: str, challenge: str) -> bytes:
        said = {"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": False}
        return json.dumps(said).encode()

    def _authenticator_data(self, rp_id: str, attested: bytes = b"") -> bytes:
        self.sign_count += self.counts
        flags = _UP | (_UV if self.verifies_user else 0) | (_AT if attested else 0)
        flags |= (_BE | _BS) if self.is_synced else 0
        head = sha256(rp_id.encode()).digest() + bytes([flags])
        return head + self.sign_count.to_bytes(4, "big") + attested

    def _cose_key(self) -> dict[int, object]:
        """An EC2 key for ES256 (RFC 9053, section 7.1.1)."""
        point = self.key.public_key().public_numbers()
        return {
            1: 2,
            3: -7,
            -1: 1,
            -2: point.x.to_bytes(32, "big"),
            -3: point.y.to_bytes(32, "big"),
        }
