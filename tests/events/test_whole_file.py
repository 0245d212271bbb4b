"""Whoever writes a file over an older one has the new one or the older one, and never a part."""

import errno
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


def test_a_full_disk_is_told_by_the_name_that_was_given(file):
    def parts():
        yield b"a part"
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(OSError, match="No space left") as fault, whole_file(file) as target:
        target.writelines(parts())

    assert fault.value.filename == str(file)


def test_while_it_is_written_nobody_else_reads_it(file):
    with whole_file(file):
        (draft,) = [each for each in file.parent.iterdir() if each != file]
        assert stat.S_IMODE(draft.stat().st_mode) == 0o600


def test_a_new_file_is_as_readable_as_any(tmp_path):
    (tmp_path / "any.csv").touch()

    with whole_file(tmp_path / "new.csv"):
        pass

    assert (tmp_path / "new.csv").stat().st_mode == (tmp_path / "any.csv").stat().st_mode


def test_two_are_written_at_once(tmp_path):
    names = [tmp_path / f"{'x' * 200}{number}.csv" for number in range(2)]

    with whole_file(names[0]) as first, whole_file(names[1]) as second:
        first.write(b"first")
        second.write(b"second")

    assert [name.read_bytes() for name in names] == [b"first", b"second"]


def test_a_file_that_may_not_be_written_to_is_left(file, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may write to any

    with pytest.raises(PermissionError) as fault, whole_file(file):
        pass

    assert fault.value.filename == str(file)
    assert list(file.parent.iterdir()) == [file]


def test_a_long_name_has_room_for_its_draft(tmp_path):
    path = tmp_path / f"{'x' * 250}.csv"

    with whole_file(path) as target:
        target.write(b"rows")

    assert path.read_bytes() == b"rows"
