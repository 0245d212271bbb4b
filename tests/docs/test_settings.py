"""Every variable that is read is described, and no other one."""

import re

from config.postgres.places import PROJECT

PAGE = (PROJECT / "docs/reference/settings.md").read_text(encoding="utf-8")
READERS = re.compile(r'\b(?:boolean|number|secret|text|environ\.get)\("([A-Z_]+)"')
SECRETS = re.compile(r'\bsecret\("([A-Z_]+)"')
INTERPOLATED = re.compile(r"\$\{([A-Z_]+)")


def named_in(*paths, pattern):
    return {name for path in paths for name in pattern.findall(path.read_text(encoding="utf-8"))}


def test_every_variable_is_described_and_every_one_described_is_read():
    code = sorted((PROJECT / "config").rglob("*.py"))
    files = {f"{name}_FILE" for name in named_in(*code, pattern=SECRETS)}
    read = named_in(*code, pattern=READERS) | files | named_in(PROJECT / "docker-compose.yml", pattern=INTERPOLATED)

    described = set(re.findall(r"`([A-Z][A-Z_]+)`", PAGE))

    assert described == read
