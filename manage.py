#!/usr/bin/env python3
"""Django's command line for this site; `./annals COMMAND` is the same with the private environment made first."""

import os
import sys

from django.core.management import execute_from_command_line

from config.environment import BadSetting

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        execute_from_command_line(sys.argv)
    except BadSetting as exc:
        sys.exit(str(exc))
