"""A file that was damaged anywhere is read or refused in a sentence; it is never a traceback."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

SMALL = Path(__file__).parents[1] / "data" / "ged_small.csv"
WHOLE = SMALL.read_bytes()

pytestmark = pytest.mark.django_db

places = st.integers(0, len(WHOLE))
bits = st.one_of(
    st.binary(max_size=6), st.sampled_from([b'"', b",", b"\n", b"\r", b"\0", b"\xff", b"\xed\xa0\x80", b"9" * 40])
)
damages = st.lists(st.tuples(places, st.integers(0, 12), bits), min_size=1, max_size=4)


def mangle(damage) -> bytes:
    """Each damage takes some bytes out at a place and puts others in."""
    data = WHOLE
    for place, taken, put in damage:
        data = data[:place] + put + data[place + taken :]
    return data


def answer(data: bytes, file: Path, *options: str) -> tuple[int, str]:
    file.write_bytes(data)
    shown = io.StringIO()
    try:
        call_command("import_events", "ucdp-ged", str(file), *options, stdout=shown, stderr=shown)
    except CommandError as refusal:
        return refusal.returncode, str(refusal)
    return 0, shown.getvalue().rstrip()


def is_a_sentence(answer: tuple[int, str]) -> bool:
    code, said = answer
    return code in (0, 1) and said.endswith(
        (" written.", "as it is.", " --keep-good.", "import them again.", "them is kept.")
    )


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damage=damages)
def test_damaged_bytes_are_answered_with_a_sentence(damage, tmp_path):
    assert is_a_sentence(answer(mangle(damage), tmp_path / "mangled.csv"))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damage=damages)
def test_what_is_left_of_damaged_files_can_be_kept(damage, tmp_path):
    assert is_a_sentence(answer(mangle(damage), tmp_path / "mangled.csv", "--keep-good"))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(end=places)
def test_a_file_cut_off_anywhere_is_answered_with_a_sentence(end, tmp_path):
    assert is_a_sentence(answer(WHOLE[:end], tmp_path / "cut.csv"))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=2000))
def test_any_bytes_are_answered_with_a_sentence(data, tmp_path):
    assert is_a_sentence(answer(data, tmp_path / "any.csv"))
