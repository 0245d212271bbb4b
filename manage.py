#!/usr/bin/env python3
"""Django's command line for this site; `./annals COMMAND` is the same with the private environment made first."""

import os
import sys

from django.core.management import execute_from_command_line

from config.environment import BadSetting

ENOUGH = 141  # as a shell tells of a program that nobody listens to any more

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        execute_from_command_line(sys.argv)
        sys.stdout.flush()
    except BadSetting as exc:
        sys.exit(str(exc))
    except BrokenPipeError:
        # Who reads it, as `head` does, has enough; what is left goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(ENOUGH)
