"""The statements that turn a table of text into observations, a column at a time."""

from etl.reader.number import PLACEHOLDERS, WORD_OF

ADD_COLUMN = {
    name: f"ALTER TABLE text ADD COLUMN {name} VARCHAR"
    for name in ("产业链", "口径", "增速", "同期数")
}
# A row without area, period and value is a note, not a figure.
LINE = """
CREATE OR REPLACE VIEW line AS
SELECT rowid + 1 AS row, *
FROM text
WHERE NOT (地区 IS NULL AND 时期 IS NULL AND 数值 IS NULL)
"""

# The words are those of the general reader: one list of what stands for no number.
_MARKS = {
    status: ", ".join(f"'{text}'" for text, means in PLACEHOLDERS.items() if means == status)
    for status in ("not_reported", "not_applicable", "suppressed")
} | {"words": ", ".join(f"'{form}': '{word}'" for form, word in WORD_OF.items())}

# Excel exports carry thousands separators and full-width digits; 'inf' is no figure, and 7,1 is
# neither 71 nor surely 7.1.
# exact: 4.35 x 1e8 is 434999999.99999994 in binary, and 4.35 亿元 would not be 435000000 元.
# rate: 增长1.79倍 is 179, 下降3.2% is -3.2.
NUMBER = """
CREATE OR REPLACE TEMP MACRO finite(x) AS CASE WHEN isfinite(x) THEN x END;
CREATE OR REPLACE TEMP MACRO bare(x) AS
    translate(trim(x, ' 　\t%％'), '０１２３４５６７８９．－−＋,， ', '0123456789.--+');
CREATE OR REPLACE TEMP MACRO cuts_thousands(x) AS NOT regexp_matches(x, '[,，]')
    OR regexp_matches(x,
    '^[ 　\t]*[-+－−＋]?[0-9０-９]{{1,3}}([,，][0-9０-９]{{3}})+([.．][0-9０-９]*)?[%％ 　\t]*$');
CREATE OR REPLACE TEMP MACRO number(x) AS coalesce(
    finite(TRY_CAST(x AS DOUBLE)),
    CASE WHEN cuts_thousands(x) THEN finite(TRY_CAST(bare(x) AS DOUBLE)) END);
CREATE OR REPLACE TEMP MACRO unless_far(x, near) AS
    CASE WHEN abs(x - near) <= 4.5e-16 * abs(x) THEN near ELSE x END;
CREATE OR REPLACE TEMP MACRO exact(x) AS
    CASE WHEN abs(x) < 1e6 THEN unless_far(x, round(x, 8))
         WHEN abs(x) < 1e11 THEN unless_far(x, round(x, 4)) ELSE unless_far(x, round(x)) END;
CREATE OR REPLACE TEMP MACRO plain(x) AS TRY_CAST(x AS DOUBLE);
CREATE OR REPLACE TEMP MACRO told(x, form) AS
    TRY_CAST(regexp_extract(bare(x), '^(?:同比)?(?:' || form || ')$', 1) AS DOUBLE);
CREATE OR REPLACE TEMP MACRO rate(x) AS coalesce(
    number(x), told(x, '(?:增长|上升|提高|增加|↑)([0-9]+(?:[.][0-9]+)?)'),
    -told(x, '(?:下降|减少|降低|↓)([0-9]+(?:[.][0-9]+)?)'),
    round(100 * told(x, '(?:增长|提高|增加)([0-9]+(?:[.][0-9]+)?)倍'), 9));
CREATE OR REPLACE TEMP MACRO mark(x) AS
    lower(translate(replace(trim(x, ' 　\t'), '…', '...'), '－−–—―‐‑＊／', '-------*/'));
CREATE OR REPLACE TEMP MACRO is_unknown(x) AS mark(x) IN ('', {not_reported});
CREATE OR REPLACE TEMP MACRO is_void(x) AS mark(x) IN ({not_applicable});
CREATE OR REPLACE TEMP MACRO is_secret(x) AS mark(x) IN ({suppressed});
CREATE OR REPLACE TEMP MACRO word(x) AS MAP {{{words}}}[trim(x, ' 　\t')];
CREATE OR REPLACE TEMP MACRO is_word(x) AS word(x) IS NOT NULL;
CREATE OR REPLACE TEMP MACRO is_text(x, read) AS
    read IS NULL AND x IS NOT NULL AND NOT is_unknown(x) AND NOT is_void(x) AND NOT is_secret(x);
""".format(**_MARKS)

LOOKUPS = """
CREATE OR REPLACE TEMP TABLE means (
    name VARCHAR, unit VARCHAR, indicator VARCHAR, factor DOUBLE,
    is_rate BOOLEAN, is_pp BOOLEAN, default_basis VARCHAR
);
CREATE OR REPLACE TEMP TABLE place (name VARCHAR, area VARCHAR);
CREATE OR REPLACE TEMP TABLE branch (name VARCHAR, chain VARCHAR);
CREATE OR REPLACE TEMP TABLE time (
    name VARCHAR, said VARCHAR, year SMALLINT, month TINYINT, basis VARCHAR
);
"""

FILL = {
    name: f"INSERT INTO {name} BY NAME SELECT unnest($rows, recursive := true)"
    for name in ("means", "place", "branch", "time")
}

DISTINCT = {
    "指标": "SELECT 指标, 单位, min(row), count(*) FROM line GROUP BY ALL ORDER BY 3",
    "地区": "SELECT 地区, min(row), count(*) FROM line GROUP BY ALL ORDER BY 2",
    "产业链": "SELECT 产业链, min(row), count(*) FROM line GROUP BY ALL ORDER BY 2",
    "时期": "SELECT 时期, 口径, min(row), count(*) FROM line GROUP BY ALL ORDER BY 3",
}

# is_rate: the unit is percent and the indicator is not, so the value is a growth.
_OBSERVATION = """
CREATE OR REPLACE TABLE observation AS
WITH read AS (
    SELECT line.*,
        {number}(数值) AS value, {rate}(增速) AS rate, {number}(同期数) AS former
    FROM line
)
SELECT
    means.indicator, place.area, branch.chain, time.year, time.month,
    coalesce(nullif(time.basis, ''), means.default_basis) AS basis,
    CASE WHEN NOT means.is_rate THEN exact(value * means.factor) END AS level,
    CASE WHEN means.is_rate THEN exact(value * means.factor)
         WHEN NOT means.is_pp THEN rate END AS growth_pct,
    {word} AS growth_word,
    CASE WHEN means.is_pp THEN rate END AS change_pp,
    CASE WHEN NOT means.is_rate THEN exact(former * means.factor) END AS base,
    NULL::SMALLINT AS rank, NULL::DOUBLE AS share_pct,
    CASE
        WHEN value IS NOT NULL OR rate IS NOT NULL OR former IS NOT NULL THEN 'reported'
        ELSE {status}
    END AS status,
    $sheet AS sheet,
    CASE WHEN NOT means.is_rate THEN row * 16384 + $level_column END AS level_cell,
    CASE WHEN means.is_rate THEN row * 16384 + $level_column
         WHEN 增速 IS NOT NULL THEN row * 16384 + $growth_column END AS growth_cell,
    CASE WHEN former IS NOT NULL THEN row * 16384 + $base_column END AS base_cell,
    NULL::BIGINT AS rank_cell, NULL::BIGINT AS share_cell
FROM read
LEFT JOIN means ON means.name IS NOT DISTINCT FROM 指标 AND means.unit IS NOT DISTINCT FROM 单位
LEFT JOIN place ON place.name = 地区
LEFT JOIN branch ON branch.name IS NOT DISTINCT FROM 产业链
LEFT JOIN time ON time.name = 时期 AND time.said IS NOT DISTINCT FROM 口径
"""

# Most files hold plain numbers only; the careful reading costs five times as much.
PLAIN = _OBSERVATION.format(
    number="plain", rate="plain", word="NULL::VARCHAR", status="'not_reported'"
)
CAREFUL = _OBSERVATION.format(
    number="number",
    rate="rate",
    word="CASE WHEN rate IS NULL AND is_word(增速) THEN word(增速) END",
    status="""CASE WHEN is_secret(数值) THEN 'suppressed' WHEN is_void(数值) THEN 'not_applicable'
        ELSE 'not_reported' END""",
)

FILLED = "SELECT count(数值) + count(增速) + count(同期数) FROM line"
READ = """
SELECT count(level) + count(growth_pct) + count(change_pp) + count(base) FROM observation
WHERE isfinite(coalesce(level, 0) + coalesce(growth_pct, change_pp, 0) + coalesce(base, 0))
"""
BASES = "SELECT DISTINCT indicator, basis FROM observation"

_WRONG = 'SELECT min(row), "{0}", count(*) FROM line WHERE {1} GROUP BY ALL ORDER BY 1'
NOT_A_NUMBER = {
    "数值": _WRONG.format("数值", "is_text(数值, number(数值))"),
    "增速": _WRONG.format("增速", "is_text(增速, rate(增速)) AND NOT is_word(增速)"),
    "同期数": _WRONG.format("同期数", "is_text(同期数, number(同期数))"),
}
_MEANT = """
FROM line
JOIN means ON means.name = 指标 AND means.unit IS NOT DISTINCT FROM 单位
JOIN time ON time.name = 时期 AND time.said IS NOT DISTINCT FROM 口径
"""
WRONG_BASIS = f"""
SELECT min(row), 指标 || ' ' || 时期 || ' ' || coalesce(口径, ''), count(*)
{_MEANT}
WHERE means.indicator = $indicator
  AND coalesce(nullif(time.basis, ''), means.default_basis) IS NOT DISTINCT FROM $basis
GROUP BY ALL ORDER BY 1
"""
RATE_TWICE = f"""
SELECT min(row), coalesce(增速, 同期数), count(*)
{_MEANT}
WHERE means.is_rate AND (rate(增速) IS DISTINCT FROM number(数值) AND rate(增速) IS NOT NULL
   OR number(同期数) IS NOT NULL)
GROUP BY ALL ORDER BY 1
"""
