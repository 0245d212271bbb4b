"""Whoever writes a file over an older one has the new one or the older one, and never a part."""

import os
import stat
import threading

import pytest

from events.management.whole_file import whole_file, whole_text


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "out.csv"
    path.write_bytes(b"as it was")
    return path


def test_the_name_has_what_it_had_until_the_end(file):
    with whole_text(file) as target:
        target.write("a\r\né\n")
        assert file.read_bytes() == b"as it was"

    assert file.read_bytes() == "a\r\né\n".encode()
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("fault", [KeyboardInterrupt, OSError, ValueError])
def test_of_one_that_is_given_up_nothing_is_left(file, fault):
    def parts():
        yield "a part"
        raise fault

    with pytest.raises(fault), whole_text(file) as target:
        target.writelines(parts())

    assert file.read_bytes() == b"as it was"
    assert list(file.parent.iterdir()) == [file]


def test_a_link_stays_one_and_a_file_keeps_who_may_read_it(file):
    file.chmod(0o640)
    link = file.with_name("newest.csv")
    link.symlink_to(file)

    with whole_file(link) as target:
        target.write(b"new")

    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_pipe_is_written_to_as_it_is(tmp_path):
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()

    with whole_file(pipe) as target:
        target.write(b"rows")

    reader.join(10)
    assert read == [b"rows"]


def test_a_folder_that_is_not_there_is_told_by_the_name_that_was_given(tmp_path):
    path = tmp_path / "none" / "out.csv"

    with pytest.raises(FileNotFoundError) as fault, whole_file(path):
        pass

    assert fault.value.filename == str(path)


def test_a_long_name_has_room_for_its_draft(tmp_path):
    path = tmp_path / f"{'x' * 250}.csv"

    with whole_file(path) as target:
        target.write(b"rows")

    assert path.read_bytes() == b"rows"
