"""What belongs to a table besides its columns, as PostgreSQL's catalogue has it, and the statements that make it again
for another table.
"""

from psycopg.sql import SQL, Literal

from events.exchange.statements import execute, fetch

# Whatever hangs on a table that only its owner knows how to make again.
HANGS_ON = """
    SELECT FROM pg_depend JOIN pg_rewrite ON pg_rewrite.oid = objid
        WHERE classid = 'pg_rewrite'::regclass AND refobjid = %(table)s::regclass AND ev_class <> refobjid
    UNION ALL SELECT FROM pg_constraint WHERE confrelid = %(table)s::regclass
    UNION ALL SELECT FROM pg_policy WHERE polrelid = %(table)s::regclass
    UNION ALL SELECT FROM pg_inherits WHERE %(table)s::regclass IN (inhparent, inhrelid)
    UNION ALL SELECT FROM pg_publication_rel WHERE prrelid = %(table)s::regclass
    UNION ALL SELECT FROM pg_statistic_ext WHERE stxrelid = %(table)s::regclass
    UNION ALL SELECT FROM pg_attribute WHERE attrelid = %(table)s::regclass AND attacl IS NOT NULL
    LIMIT 1
"""
INDEXES = """
    SELECT index.relname, pg_get_constraintdef(constr.oid), pg_get_indexdef(index.oid), indisunique
    FROM pg_index JOIN pg_class index ON index.oid = indexrelid
    LEFT JOIN pg_constraint constr ON conindid = indexrelid AND contype IN ('p', 'u', 'x')
    WHERE indrelid = %s::regclass ORDER BY index.oid
"""
FOREIGN_KEYS = """
    SELECT format('ADD CONSTRAINT %%I %%s', conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'f' ORDER BY oid
"""
SETTINGS = """
    SELECT format('SET (%%s)', array_to_string(reloptions, ', ')) FROM pg_class
        WHERE oid = %(table)s::regclass AND reloptions IS NOT NULL
    UNION ALL
    SELECT format('ALTER COLUMN %%I SET STATISTICS %%s', attname, attstattarget) FROM pg_attribute
        WHERE attrelid = %(table)s::regclass AND attnum > 0 AND NOT attisdropped AND attstattarget >= 0
    UNION ALL
    SELECT format('ALTER COLUMN %%I SET (%%s)', attname, array_to_string(attoptions, ', ')) FROM pg_attribute
        WHERE attrelid = %(table)s::regclass AND NOT attisdropped AND attoptions IS NOT NULL
"""
TRIGGERS = """
    SELECT pg_get_triggerdef(oid), tgname, obj_description(oid, 'pg_trigger')
    FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal ORDER BY tgname
"""
GRANTS = """
    SELECT format('%%s ON {} TO %%s%%s', privilege_type,
        CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
        CASE WHEN is_grantable THEN ' WITH GRANT OPTION' END)
    FROM pg_class, aclexplode(relacl) WHERE oid = %s::regclass AND grantee <> relowner
"""
NOT_NULL = """
    SELECT attname, conname FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
    WHERE conrelid = %s::regclass AND contype = 'n'
"""


def can_be_made_again(table: str) -> bool:
    """Whether nothing hangs on it that the functions below leave out."""
    return not fetch(HANGS_ON, {"table": table})


def make_indexes(table: str, other: str) -> dict[str, str]:
    """Those of `table`, constraints among them, on the other one. Gives their names by those that they have there."""
    names = {}
    for name, constraint, definition, is_unique in fetch(INDEXES, [table]):
        there = f"{other}_{len(names)}"
        names[there] = name
        if constraint:
            execute("ALTER TABLE {other} ADD CONSTRAINT {there} {rest}", other=other, there=there, rest=SQL(constraint))
            continue
        kind, rest = SQL("UNIQUE INDEX" if is_unique else "INDEX"), SQL(definition.partition(" USING ")[2])
        execute("CREATE {kind} {there} ON {other} USING {rest}", other=other, kind=kind, there=there, rest=rest)
    return names


def make_the_rest(table: str, other: str) -> None:
    """Foreign keys, settings, triggers and rights."""
    for (change,) in [*fetch(FOREIGN_KEYS, [table]), *fetch(SETTINGS, {"table": table})]:
        execute("ALTER TABLE {other} {change}", other=other, change=SQL(change))
    for definition, name, comment in fetch(TRIGGERS, [table]):
        head, _, tail = definition.partition(f"{table} ")
        execute("{head} {other} {tail}", head=SQL(head.rpartition(" ")[0]), other=other, tail=SQL(tail))
        if comment:
            execute(
                "COMMENT ON TRIGGER {name} ON {other} IS {comment}", name=name, other=other, comment=Literal(comment)
            )
    for (right,) in fetch(GRANTS, [table]):
        execute("GRANT {right}", right=SQL(right.format(other)))


def names_of_not_null(table: str) -> dict[str, str]:
    """Of the constraints, by column; they have none before PostgreSQL 18."""
    return dict(fetch(NOT_NULL, [table]))


def name_not_null(table: str, names: dict[str, str]) -> None:
    for column, name in names_of_not_null(table).items():
        if name != names[column]:
            now = names[column]
            execute("ALTER TABLE {table} RENAME CONSTRAINT {name} TO {now}", table=table, name=name, now=now)
