"""Gives tokens for a password, as OAuth 2.0 (RFC 6749, 4.3 and 6) has it, to the clients that log in so."""

from django.contrib.auth import authenticate
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from rest_framework.throttling import BaseThrottle

from accounts.guesses import count_wrong, seconds_to_wait
from accounts.models import User
from accounts.tokens import Kind, make_token, user_of

CLIENT = "acled"
NEEDED = {"password": ("username", "password"), "refresh_token": ("refresh_token",)}
WRONG = {
    "password": "The name or the password is wrong, or the account is not active.",
    "refresh_token": "The refresh token has expired, or its account has changed. Log in with the password.",
}


@csrf_exempt
@never_cache
def token(request: HttpRequest) -> JsonResponse:
    """Takes a form, urlencoded or multipart."""
    if request.method != "POST":
        answer = refuse("invalid_request", "Send the form with POST.", status=405)
        answer["Allow"] = "POST"
        return answer
    grant = request.POST.get("grant_type", "")
    if grant not in NEEDED:
        return refuse("unsupported_grant_type", f"Expected grant_type={' or '.join(NEEDED)}, in a form.")
    if request.POST.get("client_id") != CLIENT:
        return refuse("invalid_client", f"Expected client_id={CLIENT}.")
    given = {name: request.POST.get(name, "") for name in NEEDED[grant]}
    if missing := [name for name, value in given.items() if not value]:
        return refuse("invalid_request", f"{' and '.join(missing)} is missing.")

    guessed = [f"client {BaseThrottle().get_ident(request)}"]
    if "username" in given:
        guessed.append(f"account {given['username'].casefold()}")
    if seconds := seconds_to_wait(*guessed):
        answer = refuse("slow_down", f"Too many wrong passwords. Try again in {seconds} seconds.", status=429)
        answer["Retry-After"] = str(seconds)
        return answer
    user = who(request, **given)
    if user is None:
        count_wrong(*guessed)
        return refuse("invalid_grant", WRONG[grant])
    return JsonResponse(
        {
            "token_type": "Bearer",
            "expires_in": Kind.ACCESS.value,
            "access_token": make_token(user, Kind.ACCESS),
            "refresh_token": make_token(user, Kind.REFRESH),
        }
    )


def who(request: HttpRequest, username: str = "", password: str = "", refresh_token: str = "") -> User | None:
    if refresh_token:
        return user_of(refresh_token, Kind.REFRESH)
    return None if "\x00" in username else authenticate(request, username=username, password=password)


def refuse(error: str, description: str, *, status: int = 400) -> JsonResponse:
    """`message` repeats the description for clients that look for it there."""
    return JsonResponse({"error": error, "error_description": description, "message": description}, status=status)
