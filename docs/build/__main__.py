"""Rewrites the reference pages: `.venv/bin/python -m docs.build`."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from docs.build.pages import PAGES, REFERENCE, render  # noqa: E402 – models are there only after setup

for name in PAGES:
    page = REFERENCE / name
    text = render(name)
    if not page.exists() or page.read_text(encoding="utf-8") != text:
        page.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{page} rewritten\n")
