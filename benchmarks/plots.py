"""Bars in SVG, one group a question and one bar a server, on a scale on which every step is ten times as much."""

import math
from collections.abc import Mapping
from xml.sax.saxutils import escape

COLOURS = {
    "ours": "#b5442e",
    "floor": "#9a9a9a",
    "naive DRF": "#44709d",
    "Datasette": "#3b8c6e",
    "PostGraphile": "#8a6bb0",
}
LABELS, BARS, FIGURES = 230, 470, 80
BAR, GAP, HEAD, FOOT = 11, 9, 34, 34
FONT = 'font-family="system-ui, sans-serif" font-size="11"'


def plot(groups: Mapping[str, Mapping[str, float]], unit: str) -> str:
    """`groups`: question, server, figure."""
    figures = [figure for bars in groups.values() for figure in bars.values()]
    lowest = math.floor(math.log10(min(figures)))
    highest = math.ceil(math.log10(max(figures)) + 0.01)
    scale = BARS / (highest - lowest)
    parts, top = [], HEAD
    for question, bars in groups.items():
        middle = top + len(bars) * BAR / 2 + 4
        parts.append(f'<text x="{LABELS - 8}" y="{middle:.0f}" text-anchor="end">{escape(question)}</text>')
        for server, figure in bars.items():
            wide = max(1.0, (math.log10(figure) - lowest) * scale)
            parts.append(
                f'<rect x="{LABELS}" y="{top}" width="{wide:.1f}" height="{BAR - 1}" fill="{COLOURS[server]}"/>'
                f'<text x="{LABELS + wide + 4:.1f}" y="{top + BAR - 2}" font-size="9">{_written(figure)}</text>'
            )
            top += BAR
        top += GAP
    lines = "".join(_line(LABELS + (power - lowest) * scale, power, top) for power in range(lowest, highest + 1))
    servers = list(dict.fromkeys(server for bars in groups.values() for server in bars))
    width, height = LABELS + BARS + FIGURES, top + FOOT
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" {FONT} fill="#222">'
        f'<rect width="{width}" height="{height}" fill="#fff"/>{_legend(servers)}{lines}{"".join(parts)}'
        f'<text x="{LABELS + BARS}" y="{height - 6}" text-anchor="end">{escape(unit)}</text></svg>\n'
    )


def _line(x: float, power: int, bottom: float) -> str:
    return (
        f'<path d="M{x:.1f} {HEAD - 4}V{bottom}" stroke="#ddd"/>'
        f'<text x="{x:.1f}" y="{bottom + 10}" text-anchor="middle" font-size="9">{10.0**power:g}</text>'
    )


def _legend(servers: list[str]) -> str:
    return "".join(
        f'<rect x="{LABELS + 95 * place}" y="10" width="10" height="10" fill="{COLOURS[server]}"/>'
        f'<text x="{LABELS + 95 * place + 15}" y="19">{escape(server)}</text>'
        for place, server in enumerate(servers)
    )


def _written(figure: float) -> str:
    return f"{figure:,.0f}" if figure >= 100 else f"{figure:.1f}" if figure >= 1 else f"{figure:.2g}"
