"""What a program shows instead of a password: an access token for a day, and a refresh token to get the next one with.

Tokens are signed and kept nowhere. They hold for as long as the account is active and has the password that it had.
"""

from enum import Enum

from django.core.signing import BadSignature, TimestampSigner

from accounts.models import User

A_DAY = 86_400  # seconds
LONGEST_NUMBER = 18  # digits, what a key of the database holds


class Kind(Enum):
    """What a token is good for; the value is the seconds for which it is."""

    ACCESS = A_DAY
    REFRESH = 14 * A_DAY


def make_token(user: User, kind: Kind) -> str:
    return _signer(user, kind).sign(user.pk)


def user_of(token: str, kind: Kind) -> User | None:
    """The account that the token was made for; None where it does not hold, or no longer. Queries."""
    number = token.partition(".")[0]
    if not (number.isascii() and number.isdigit() and len(number) <= LONGEST_NUMBER):
        return None
    user = User.objects.filter(pk=int(number), is_active=True).first()
    if user is None:
        return None
    try:
        _signer(user, kind).unsign(token, max_age=kind.value)
    except BadSignature:
        return None
    return user


def _signer(user: User, kind: Kind) -> TimestampSigner:
    """Of this account, with this password."""
    return TimestampSigner(sep=".", salt=f"accounts.tokens.{kind.name}.{user.get_session_auth_hash()}")
