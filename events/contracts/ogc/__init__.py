"""OGC API – Features, Part 1: what GIS programs open as a layer. One collection a public dataset."""
