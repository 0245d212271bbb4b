"""What a browser does at the desk: sends a page as it stands, reads the errors that come back."""

from django.contrib.messages import get_messages
from django.urls import reverse


def as_sent(answer) -> dict:
    """What a browser sends when nothing was touched."""
    sent = {}
    forms = [answer.context["adminform"].form]
    for inline in answer.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.initial_forms]
    for form in forms:
        for bound in form:
            value = bound.value()
            if value is True or isinstance(value, list):
                sent[bound.html_name] = value
            elif value is not None and value is not False and value != "":
                sent[bound.html_name] = bound.field.widget.format_value(value)
    return sent


def errors_of(answer) -> list[str]:
    """The sentences on a page that was refused."""
    return [str(error) for group in answer.context["errors"] for error in group] if answer.context else []


def told(answer) -> list[str]:
    """The messages that the desk gives."""
    return [str(message) for message in get_messages(answer.wsgi_request)]


def change_page(incident) -> str:
    return reverse("admin:incidents_incident_change", args=[incident.pk])


def untouched(client, address, **changes) -> dict:
    return {**as_sent(client.get(address)), **changes}
