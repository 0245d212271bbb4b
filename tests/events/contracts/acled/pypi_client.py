"""Runs the PyPI client `acled` in a process of its own, against the site whose address it is given.

`python pypi_client.py ADDRESS`, with what to do as JSON on standard input; what came of it goes to standard output.
"""

import json
import sys
from datetime import datetime

from acled import AcledClient
from acled.auth import OAuthTokenAuth
from acled.exceptions import ApiError


class Auth(OAuthTokenAuth):
    TOKEN_ENDPOINT = f"{sys.argv[1]}/oauth/token"
    refreshed = 0

    def _refresh_access_token(self):
        self.refreshed += 1
        super()._refresh_access_token()


def do(username, password, queries, deleted=None, token=None, is_expired=False):
    auth = Auth(username=username, password=password)
    client = AcledClient(auth_method=auth)
    if token:
        auth.access_token = token
    if is_expired:
        auth.access_token_expires_at = datetime(2020, 1, 1)  # noqa: DTZ001 – the client compares it so
    rows = [client.get_data(**query) for query in queries]
    gone = client.get_deleted_data(**deleted) if deleted is not None else None
    return {"rows": rows, "deleted": gone, "refreshed": auth.refreshed, "token": auth.access_token}


try:
    done = do(**json.load(sys.stdin))
except ApiError as error:
    done = {"error": str(error)}
json.dump(done, sys.stdout, default=str)
