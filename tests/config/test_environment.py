"""The readers of environment variables: what they understand, and the sentence for what they do not."""

import pytest

from config.environment import BadSetting, boolean, kept_secret, secret


def test_boolean_that_is_not_set_has_its_default(monkeypatch):
    monkeypatch.delenv("DEBUG", raising=False)

    assert boolean("DEBUG", default=False) is False


@pytest.mark.parametrize(("value", "expected"), [("True", True), ("False", False), (" True ", True)])
def test_boolean_is_true_or_false(monkeypatch, value, expected):
    monkeypatch.setenv("DEBUG", value)

    assert boolean("DEBUG", default=False) is expected


def test_boolean_in_other_words_stops_the_start(monkeypatch):
    monkeypatch.setenv("DEBUG", "yes")

    with pytest.raises(BadSetting, match=r"^Unexpected value DEBUG=yes, use 'True' or 'False'\.$"):
        boolean("DEBUG", default=False)


def test_secret_may_lie_in_a_file(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    (tmp_path / "key").write_text("words nobody guesses\n")
    monkeypatch.setenv("SECRET_KEY_FILE", str(tmp_path / "key"))

    assert secret("SECRET_KEY") == "words nobody guesses"


def test_secret_given_twice_stops_the_start(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET_KEY", "one")
    monkeypatch.setenv("SECRET_KEY_FILE", str(tmp_path / "key"))

    with pytest.raises(BadSetting, match=r"^Both SECRET_KEY and SECRET_KEY_FILE are set, use one of them\.$"):
        secret("SECRET_KEY")


@pytest.mark.parametrize(("content", "fault"), [(None, "cannot be read"), ("", "is empty"), ("\n", "is empty")])
def test_secret_file_that_says_nothing_stops_the_start(monkeypatch, tmp_path, content, fault):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.setenv("SECRET_KEY_FILE", str(tmp_path / "key"))
    if content is not None:
        (tmp_path / "key").write_text(content)

    with pytest.raises(BadSetting, match=fault):
        secret("SECRET_KEY")


def test_kept_secret_is_made_once_and_private(tmp_path):
    first = kept_secret(tmp_path / "key")

    assert kept_secret(tmp_path / "key") == first
    assert len(first) >= 50
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


def test_secret_that_cannot_be_kept_asks_for_one(tmp_path):
    with pytest.raises(BadSetting, match="set SECRET_KEY"):
        kept_secret(tmp_path / "absent" / "key")
