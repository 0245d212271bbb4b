"""The demo from an empty database, twice, after an edit, and with its port taken."""

import os
import re
import socket

import pytest
from django.core.management import CommandError, call_command

from config.demo import INCIDENTS, PortTaken, claim_port, password_of
from events.models import Edition, Event
from incidents.models import Incident
from incidents.review import status_of

pytestmark = pytest.mark.django_db


def run(capsys) -> str:
    call_command("demo", "--no-serve")
    return capsys.readouterr().out


def test_it_ends_with_all_incidents_public_and_can_be_run_again(capsys, client):
    first = run(capsys)
    editions = Edition.objects.count()

    again = run(capsys)

    assert {incident.key for incident in Incident.objects.all()} == set(INCIDENTS)
    assert {status_of(incident) for incident in Incident.objects.all()} == {"published"}
    assert Event.objects.filter(dataset="ucdp-ged").count() == 1848
    assert Edition.objects.count() == editions
    assert "already here, left as it is" in again
    assert len(re.findall(r"^  curl '", first, re.MULTILINE)) == 3
    password = re.search(r"boris\s+(\S+)", first)[1]
    assert client.login(username="boris", password=password)


def test_what_somebody_changed_since_stays_and_stays_unpublished(capsys):
    run(capsys)
    Incident.objects.filter(key=INCIDENTS[0]).update(title="A better title")

    run(capsys)

    assert Incident.objects.get(key=INCIDENTS[0]).title == "A better title"
    assert not Event.objects.filter(title="A better title").exists()


def test_an_account_keeps_the_password_that_was_changed(capsys, django_user_model):
    run(capsys)
    admin = django_user_model.objects.get(username="admin")
    admin.set_password("my own, long enough")
    admin.save()

    run(capsys)

    admin.refresh_from_db()
    assert admin.check_password("my own, long enough")


def test_an_interruption_between_the_steps_is_made_up_for(capsys, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr("config.demo.publish_together", lambda *args, **kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            run(capsys)

    assert not Edition.objects.filter(kind="incident").exists()
    run(capsys)
    assert Edition.objects.filter(kind="incident").count() == len(INCIDENTS)


def test_a_taken_port_is_one_sentence():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        with pytest.raises(PortTaken, match=rf"^Port {port} cannot be used .*\./annals demo --port {port + 1}$"):
            claim_port(port)
        with pytest.raises(CommandError, match="cannot be used"):
            call_command("demo", "--port", str(port))


def test_the_site_can_be_asked_as_soon_as_it_says_that_it_serves(capsys, monkeypatch):
    called = []
    monkeypatch.setattr("config.management.commands.demo.steps", lambda: [])
    monkeypatch.setattr("os.execv", lambda program, arguments: called.append(ask(arguments)))
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        port = other.getsockname()[1]

    call_command("demo", "--port", str(port))

    assert "Serving until Ctrl-C." in capsys.readouterr().out
    assert called == [(True, port)]


def ask(arguments) -> tuple[bool, int]:
    """Whether the server inherits its socket, and the port on which it already answers."""
    fd = int(arguments[arguments.index("--bind") + 1].removeprefix("fd://"))
    with socket.socket(fileno=os.dup(fd)) as listening, socket.create_connection(listening.getsockname(), 5):
        return os.get_inheritable(fd), listening.getsockname()[1]


@pytest.mark.parametrize("port", [0, -1, 70000])
def test_an_impossible_port_is_refused(port):
    with pytest.raises(CommandError, match="Expected 1 to 65535"):
        call_command("demo", f"--port={port}")


def test_passwords_differ_between_sites(settings):
    here = password_of("amina")
    settings.SECRET_KEY = "another site"

    assert password_of("amina") != here
