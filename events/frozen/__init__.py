"""Releases of this site: files under a name that can be cited, made once from one moment, and never changed.

`make` writes them, `contents` lists what they are, a module of `metadata` describes them for each of the standards
that machines read, and `kept` gives them out again if they are still what they were.
"""
