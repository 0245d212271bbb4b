"""Files of releases are given out whole or in parts, and only as they were released."""

import hashlib
from urllib.request import Request, urlopen

import pytest

from events.frozen.making import make

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def released(rows, folder):
    make("2026.1", licence="CC-BY-4.0")
    return folder / "2026.1"


def test_a_broken_download_goes_on_where_it_ended(released, live_server):
    address = f"{live_server.url}/releases/2026.1/events.csv"
    whole = (released / "events.csv").read_bytes()
    with urlopen(address) as answer:
        assert answer.headers["Accept-Ranges"] == "bytes"
        etag, first = answer.headers["ETag"], answer.read(100)

    request = Request(address, headers={"Range": f"bytes={len(first)}-"})
    with urlopen(request) as answer:
        assert answer.status == 206
        assert answer.headers["Content-Range"] == f"bytes {len(first)}-{len(whole) - 1}/{len(whole)}"
        assert first + answer.read() == whole
    assert etag == f'"{hashlib.sha256(whole).hexdigest()}"'


def test_a_range_behind_the_end_says_how_long_it_is(released, client):
    answer = client.get("/releases/2026.1/events.csv", headers={"range": "bytes=99999999-"})

    assert answer.status_code == 416
    assert answer["Content-Range"] == f"bytes */{(released / 'events.csv').stat().st_size}"


def test_it_is_not_sent_again_to_who_has_it(released, client):
    whole = client.get("/releases/2026.1/events.csv")
    whole.close()

    assert client.get("/releases/2026.1/events.csv", headers={"if-none-match": whole["ETag"]}).status_code == 304


@pytest.mark.parametrize("change", ["other bytes", "gone"])
def test_what_is_not_as_it_was_is_not_sent(released, client, caplog, change):
    file = released / "figures.csv"
    if change == "gone":
        file.unlink()
    else:
        file.chmod(0o644)
        file.write_bytes(file.read_bytes().replace(b"killed", b"injured"))

    answer = client.get("/releases/2026.1/figures.csv")

    assert answer.status_code == 500
    assert b"not what was released" in answer.content
    assert str(file) in caplog.text
    assert str(released).encode() not in answer.content


@pytest.mark.parametrize("address", ["2026.1/settings.py", "2026.1/..%2Fx", "2025.1/events.csv"])
def test_only_files_of_releases_are_there(released, client, address):
    assert client.get(f"/releases/{address}").status_code == 404


def test_the_pages_and_the_list_tell_the_same(released, client):
    (told,) = client.get("/api/v1/releases/").json()["results"]
    page = client.get("/releases/2026.1/").content.decode()

    assert client.get("/api/v1/releases/2026.1/").json() == told
    assert 'href="/releases/2026.1/"' in client.get("/releases/").content.decode()
    for file in told["files"]:
        assert file["sha256"] in page
        assert f"/releases/2026.1/{file['name']}" in page
    assert client.get("/api/v1/releases/2025/").status_code == 404
    assert client.get("/releases/2025/").status_code == 404
