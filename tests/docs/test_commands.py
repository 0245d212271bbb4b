"""Every command of ours and every option of it is described, and no other one."""

import re

import pytest
from django.apps import apps
from django.core.management import find_commands, load_command_class
from django.core.management.base import BaseCommand, DjangoHelpFormatter

from config.postgres.places import PROJECT

PAGE = (PROJECT / "docs/reference/commands.md").read_text(encoding="utf-8")
SECTIONS = {
    re.match(r"`\./annals ([a-z_]+)", section)[1]: section for section in re.split(r"^## ", PAGE, flags=re.M)[1:]
}
OF_THE_FRONT_DOOR = {"test", "check"}


def our_commands():
    return {
        name: app.name
        for app in apps.get_app_configs()
        if (PROJECT / app.name.split(".")[0]).is_dir()
        for name in find_commands(f"{app.path}/management")
    }


def options_of(name, app):
    every_command = BaseCommand().create_parser("manage.py", name, formatter_class=DjangoHelpFormatter)
    known = {option for action in every_command._actions for option in action.option_strings}
    parser = load_command_class(app, name).create_parser("manage.py", name)
    options = {option for action in parser._actions for option in action.option_strings} - known
    return {option for option in options if option.startswith("--")}  # a short one stands in the row of the long one


def test_every_command_has_its_section():
    assert set(SECTIONS) == set(our_commands()) | OF_THE_FRONT_DOOR


@pytest.mark.parametrize(("name", "app"), our_commands().items())
def test_every_option_is_described(name, app):
    assert set(re.findall(r"^\| `(--[a-z-]+)", SECTIONS[name], flags=re.M)) == options_of(name, app)


def test_front_door_knows_its_own_commands():
    front_door = (PROJECT / "annals").read_text(encoding="utf-8")

    for name in OF_THE_FRONT_DOOR:
        assert re.search(rf"^{name}\)", front_door, flags=re.M)
