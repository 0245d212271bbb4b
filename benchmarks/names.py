"""The names of servers and of the parts of a run, which are known before Django has started."""

OURS, FLOOR, NAIVE, DATASETTE, POSTGRAPHILE = "ours", "floor", "naive DRF", "Datasette", "PostGraphile"
# As they are chosen; ours and the floor always run.
OTHERS = {"naive": NAIVE, "datasette": DATASETTE, "postgraphile": POSTGRAPHILE}
PAGES, CROWD, FILES, COMBINATIONS, ROLLUPS, IMPORTS = "pages", "crowd", "files", "combinations", "rollups", "imports"
PARTS = (PAGES, CROWD, FILES, COMBINATIONS, ROLLUPS, IMPORTS)
