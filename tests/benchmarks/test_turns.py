"""Turns are fair, bounded, and never so few that they tell nothing."""

from benchmarks.turns import FEWEST, TO_WARM, Effort, take_turns


def test_every_thing_is_done_as_often_as_asked_for():
    done = []

    def do(name):
        done.append(name)
        return 0.001

    taken = take_turns({name: lambda name=name: do(name) for name in "ab"}, Effort(times=4, seconds=60))

    assert [taken[name].number for name in "ab"] == [4, 4]
    assert "".join(done[2 * TO_WARM :]) == "abbaabba"


def test_what_takes_long_is_done_less_often():
    taken = take_turns({"quick": lambda: 0.001, "slow": lambda: 10.0}, Effort(times=50, seconds=20))

    assert (taken["quick"].number, taken["slow"].number) == (50, FEWEST)


def test_one_in_twenty_is_longer_than_the_p95():
    seconds = iter([0.0] * TO_WARM + [each / 100 for each in range(1, 101)])

    taken = take_turns({"one": lambda: next(seconds)}, Effort(times=100, seconds=1_000))["one"]

    assert (taken.p50, taken.p95) == (0.505, 0.96)
