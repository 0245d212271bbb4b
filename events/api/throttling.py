"""How often one client may ask: counted in whole minutes, in the memory of each process."""

import time

from django.conf import settings
from rest_framework.throttling import SimpleRateThrottle

MINUTE = 60
_counted: tuple[int, dict[str, int]] = (0, {})


class RequestsAMinute(SimpleRateThrottle):
    """A program that harvests a dataset stays below the rate; one in an endless loop does not."""

    rate = "as in settings"

    def __init__(self):
        self.most = settings.REQUESTS_A_MINUTE

    def allow_request(self, request, view) -> bool:
        global _counted
        self.now = time.time()
        minute, requests = _counted
        if minute != self.now // MINUTE:
            _counted = (int(self.now // MINUTE), requests := {})
        client = self.get_ident(request)
        requests[client] = requests.get(client, 0) + 1
        return not self.most or requests[client] <= self.most

    def wait(self) -> float:
        """Seconds until the next minute."""
        return MINUTE - self.now % MINUTE


def forget() -> None:
    global _counted
    _counted = (0, {})
