"""What gunicorn loads: `gunicorn benchmarks.floor.wsgi`. It makes no circles of objects, so nobody looks for them."""

import gc

from benchmarks.floor.application import application

__all__ = ["application"]

gc.disable()
