"""What a run can be told to do."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.effort import QUICK, WHOLE
from benchmarks.names import OTHERS, PARTS
from benchmarks.sample import LIMIT, PAGE

RESULTS = Path(__file__).parent / "results.json"
FEWEST_EVENTS = LIMIT * (PAGE + 1)


def read_options(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("benchmark", description="Our API against a floor and against other servers.")
    add = parser.add_argument
    add("--rows", type=int, metavar="N", help=f"events to make; {WHOLE.rows:,}, or {QUICK.rows:,} in a quick run")
    add("--quick", action="store_true", help="less of everything, for a first look: under three minutes")
    add("--parts", nargs="+", metavar="PART", choices=PARTS, default=PARTS, help=f"only some of {', '.join(PARTS)}")
    add(
        "--against", nargs="*", metavar="SERVER", choices=OTHERS, default=list(OTHERS), help=f"only {', '.join(OTHERS)}"
    )
    add("--output", type=Path, metavar="FILE", default=RESULTS, help="the JSON file to write")
    add("--compare", type=Path, nargs=2, metavar="FILE", help="tell of the second run, with the growth since the first")
    add("--page", type=Path, nargs="+", metavar="FILE", help="write the page of the documentation, of one run or two")
    options = parser.parse_args(arguments)
    options.size = QUICK if options.quick else WHOLE
    options.rows = options.rows or options.size.rows
    if options.rows < FEWEST_EVENTS:
        parser.error(f"{options.rows:,} rows are too few for the pages asked for. Give at least {FEWEST_EVENTS:,}.")
    return options
