"""Amina logs a program in with her password, and Mallory tries to."""

import time

import pytest
from django.core.signing import TimestampSigner
from django.test.client import encode_multipart

from accounts.guesses import MOST, SPAN
from accounts.models import User
from accounts.tokens import Kind, make_token, user_of

PASSWORD = "correct horse battery"
A_DAY = 86_400


@pytest.fixture
def amina(db):
    return User.objects.create_user("amina", password=PASSWORD)


@pytest.fixture
def ask(client):
    """Sends the form as clients do; what is None is left out."""

    def send(address="192.0.2.1", **given):
        form = {"grant_type": "password", "client_id": "acled", "scope": "authenticated"} | given
        form = {name: value for name, value in form.items() if value is not None}
        return client.post("/oauth/token", form, REMOTE_ADDR=address)

    return send


@pytest.fixture
def later(monkeypatch):
    """Lets seconds go by."""
    now = time.time

    def wait(seconds):
        monkeypatch.setattr("time.time", lambda: now() + seconds)

    return wait


def test_a_password_gets_tokens(ask, amina):
    answer = ask(username="amina", password=PASSWORD)

    told = answer.json()
    assert answer.status_code == 200
    assert (told["token_type"], told["expires_in"]) == ("Bearer", A_DAY)
    assert user_of(told["access_token"], Kind.ACCESS) == amina
    assert user_of(told["refresh_token"], Kind.REFRESH) == amina
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("body", ["urlencoded", "multipart"])
def test_both_kinds_of_form_are_read(client, amina, body):
    form = {"grant_type": "password", "client_id": "acled", "username": "amina", "password": PASSWORD}
    sent = {
        "urlencoded": (
            "&".join(f"{k}={v.replace(' ', '+')}" for k, v in form.items()),
            "application/x-www-form-urlencoded",
        ),
        "multipart": (encode_multipart("edge", form), "multipart/form-data; boundary=edge"),
    }

    assert client.generic("POST", "/oauth/token", *sent[body]).status_code == 200


@pytest.mark.parametrize("given", [{"username": "amina"}, {"username": "nobody"}, {"username": "am\x00ina"}])
def test_a_wrong_password_is_told_as_clients_read_it(ask, amina, given):
    answer = ask(password="wrong", **given)

    assert answer.status_code == 400
    assert answer.json()["error"] == "invalid_grant"
    assert answer.json()["error_description"] == answer.json()["message"]
    assert "password is wrong" in answer.json()["message"]


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"grant_type": None}, "unsupported_grant_type"),
        ({"grant_type": "client_credentials"}, "unsupported_grant_type"),
        ({"client_id": "other"}, "invalid_client"),
        ({"client_id": None}, "invalid_client"),
        ({"password": None}, "invalid_request"),
        ({"grant_type": "refresh_token"}, "invalid_request"),
        ({"grant_type": "refresh_token", "refresh_token": "1.made.up"}, "invalid_grant"),
    ],
)
def test_what_is_wrong_with_a_form_is_told(ask, amina, given, error):
    answer = ask(**{"username": "amina", "password": PASSWORD} | given)

    assert (answer.status_code, answer.json()["error"]) == (400, error)


def test_only_posting_gets_tokens(client):
    assert client.get("/oauth/token").status_code == 405


def test_an_inactive_account_gets_no_tokens(ask, amina):
    User.objects.update(is_active=False)

    assert ask(username="amina", password=PASSWORD).status_code == 400


def test_an_access_token_holds_for_a_day_and_is_refreshed_for_two_weeks(ask, amina, later):
    told = ask(username="amina", password=PASSWORD).json()

    later(A_DAY - 10)
    assert user_of(told["access_token"], Kind.ACCESS) == amina
    later(A_DAY + 10)
    assert user_of(told["access_token"], Kind.ACCESS) is None
    later(14 * A_DAY - 10)
    again = ask(grant_type="refresh_token", refresh_token=told["refresh_token"]).json()
    assert user_of(again["access_token"], Kind.ACCESS) == amina
    later(14 * A_DAY + 10)
    assert ask(grant_type="refresh_token", refresh_token=told["refresh_token"]).json()["error"] == "invalid_grant"


def test_a_token_is_good_for_one_thing(ask, amina):
    told = ask(username="amina", password=PASSWORD).json()

    assert user_of(told["refresh_token"], Kind.ACCESS) is None
    assert ask(grant_type="refresh_token", refresh_token=told["access_token"]).status_code == 400


@pytest.mark.parametrize("change", ["new password", "inactive", "deleted"])
def test_tokens_end_with_what_they_were_given_for(amina, change):
    tokens = [(make_token(amina, kind), kind) for kind in Kind]

    if change == "new password":
        amina.set_password("another horse battery")
        amina.save()
    elif change == "inactive":
        User.objects.update(is_active=False)
    else:
        amina.delete()

    assert [user_of(*token) for token in tokens] == [None, None]


@pytest.mark.parametrize(
    "token",
    ["", ".", "1", "-1.a.b", "²." * 3, "9" * 30 + ".a.b", "1.\x00.a", "1.a.b.c", TimestampSigner(sep=".").sign("1")],
    # What is signed differs from process to process.
    ids=range(9),
)
def test_a_token_that_was_made_up_is_nobodys(amina, token):
    assert user_of(token, Kind.ACCESS) is None


def test_a_token_of_another_account_is_not_made_of_ones_own(amina):
    mallory = User.objects.create_user("mallory", password=PASSWORD)
    own = make_token(mallory, Kind.ACCESS)

    assert user_of(own.replace(f"{mallory.pk}.", f"{amina.pk}.", 1), Kind.ACCESS) is None


def test_who_guesses_has_to_wait(ask, amina, later):
    for _ in range(MOST):
        assert ask(username="nobody", password="guess").status_code == 400

    answer = ask(username="amina", password=PASSWORD)

    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= SPAN
    assert answer["Retry-After"] in answer.json()["message"]
    later(SPAN)
    assert ask(username="amina", password=PASSWORD).status_code == 200


def test_an_account_is_guarded_from_guesses_of_many_clients(ask, amina):
    for number in range(MOST):
        ask(address=f"192.0.2.{number}", username="Amina", password="guess")

    assert ask(address="198.51.100.1", username="amina", password=PASSWORD).status_code == 429


def test_right_passwords_are_not_counted(ask, amina):
    assert {ask(username="amina", password=PASSWORD).status_code for _ in range(MOST + 2)} == {200}


def test_nothing_of_a_token_is_kept(ask, amina, django_assert_num_queries):
    with django_assert_num_queries(1):  # whose it is
        ask(grant_type="refresh_token", refresh_token=make_token(amina, Kind.REFRESH))
