"""The figures as a table for people and as JSON for programs. Ratios travel; milliseconds are of one machine."""

import os
import platform
from statistics import median

from benchmarks.measure import Times, at_95

HEAD = ("question", "ours p50", "p95", "floor p50", "p95", "ratio p50", "p95", "asked")


def table(measured: list[Times], memory: dict[str, float]) -> str:
    """Markdown; times in milliseconds."""
    lines = [HEAD, ("---", *["---:"] * (len(HEAD) - 1))]
    for times in measured:
        figures = [median(times.ours), at_95(times.ours), median(times.floor), at_95(times.floor)]
        lines.append(
            (
                times.question,
                *(f"{seconds * 1000:.1f}" for seconds in figures),
                f"{times.ratio:.1f}",
                f"{times.ratio_at_95:.1f}",
                str(len(times.ours)),
            )
        )
    peaks = ", ".join(f"{name} {megabytes:.0f} MB" for name, megabytes in memory.items())
    rows = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return f"{rows}\n\nMilliseconds. Memory of the two workers at most: {peaks}."


def document(measured: list[Times], memory: dict[str, float], **told) -> dict:
    return {
        **told,
        "python": platform.python_version(),
        "processors": os.cpu_count(),
        "load": os.getloadavg(),
        "peak_memory_mb": memory,
        "questions": [
            {
                "question": times.question,
                "ratio_p50": times.ratio,
                "ratio_p95": times.ratio_at_95,
                "ours_seconds": times.ours,
                "floor_seconds": times.floor,
            }
            for times in measured
        ],
    }
