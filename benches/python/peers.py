"""The four rules as a good user of polars and of DuckDB would write them, for the benches that ask them."""

import members as m


def polars_answers():
    """An expression a rule, each with its two bits in their place of the byte."""
    import polars as pl

    birth, granted = pl.col("birth_date"), pl.col("stay_granted")
    # Logic of three values: a post where one is true, null where none is and one is null; so for the steps.
    post = pl.col("elected_post") | pl.col("fulltime_post")
    steps = pl.col("app_installed") & pl.col("app_declared") & pl.col("app_registered")
    web = pl.col("entry_source") == "web"
    may_stay = birth > m.LAST_BIRTH_PAST_35

    def byte(value):
        return pl.lit(value, pl.UInt8)

    return {
        "minimum": pl.when(birth.is_null())
        .then(byte(0b01))
        .when(birth > m.LAST_BIRTH_OF_16)
        .then(byte(0b10))
        .otherwise(byte(0)),
        "maturity": pl.when(birth.is_null())
        .then(byte(0b01 << 2))
        .when((birth > m.LAST_BIRTH_PAST_30) | post | (may_stay & granted))
        .then(byte(0))
        .when(may_stay & granted.is_null())
        .then(byte(0b11 << 2))
        .when(post.is_null())
        .then(byte(0b01 << 2))
        .otherwise(byte(0b10 << 2)),
        "required": pl.when(birth.is_null() | pl.col("admitted_on").is_null() | pl.col("sex").is_null())
        .then(byte(0b10 << 4))
        .otherwise(byte(0)),
        "account": pl.when(~web | (web & steps))
        .then(byte(0))
        .when(web.is_null() | steps.is_null())
        .then(byte(0b01 << 6))
        .otherwise(byte(0b11 << 6)),
    }


def polars_mask(frame):
    """The four of a lazy frame worked out beside each other, and put together."""
    import polars as pl

    four = frame.select(**polars_answers())
    return four, four.select(mask=pl.col("minimum") | pl.col("maturity") | pl.col("required") | pl.col("account"))


def polars_lists(mask):
    """What is found about each member, looked up by the byte."""
    import polars as pl

    of_byte = pl.Series("findings", m.REASONS, dtype=pl.List(pl.Enum(m.LABELS)))
    return mask.select(findings=pl.lit(of_byte).gather(pl.col("mask").cast(pl.UInt32)))


# The commonest cases first, as CASE goes on only with the rows that are left.
DUCKDB_MASK = f"""
WITH facts AS (
  SELECT birth_date, entry_source, stay_granted, birth_date > DATE '{m.LAST_BIRTH_PAST_35}' AS may_stay,
    admitted_on IS NULL OR sex IS NULL AS blank, elected_post OR fulltime_post AS post,
    app_installed AND app_declared AND app_registered AS steps
  FROM {{source}})
SELECT CASE
    WHEN birth_date > DATE '{m.LAST_BIRTH_PAST_30}'
      THEN CASE WHEN birth_date > DATE '{m.LAST_BIRTH_OF_16}' THEN 2::UTINYINT ELSE 0::UTINYINT END
    WHEN birth_date IS NULL THEN 5::UTINYINT
    WHEN post OR (may_stay AND stay_granted) THEN 0::UTINYINT
    WHEN may_stay AND stay_granted IS NULL THEN 12::UTINYINT
    WHEN post IS NULL THEN 4::UTINYINT
    ELSE 8::UTINYINT END
  | CASE WHEN blank OR birth_date IS NULL THEN 32::UTINYINT ELSE 0::UTINYINT END
  | CASE WHEN entry_source <> 'web' THEN 0::UTINYINT
    WHEN entry_source IS NULL THEN 64::UTINYINT
    WHEN steps THEN 0::UTINYINT
    WHEN steps IS NULL THEN 64::UTINYINT
    ELSE 192::UTINYINT END AS mask
FROM facts"""


def duckdb_enum(texts):
    return f"ENUM({', '.join(repr(text) for text in texts)})"


def duckdb_lists(db, source):
    """The query of the lists, looked up by the byte; the lists by byte are put into the database."""
    db.execute(f"CREATE TYPE label AS {duckdb_enum(m.LABELS)}")
    db.execute("CREATE TABLE of_byte (mask UTINYINT, findings label[])")
    db.executemany("INSERT INTO of_byte VALUES (?, ?)", list(enumerate(m.REASONS)))
    db.execute("SET VARIABLE of_byte = (SELECT list(findings ORDER BY mask) FROM of_byte)")
    mask = DUCKDB_MASK.format(source=source)
    return f"SELECT getvariable('of_byte')[mask::INTEGER + 1] AS findings FROM ({mask})"
