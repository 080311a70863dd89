-- The contract between the writer (etl) and the readers (pages, metrics, reports).
-- Keys are never NULL: a total is a member with a name (chain 'all'), unknown is a status.
-- Levels are in the base unit (yuan, kWh, mu, person, household ...); rates in percent.

-- The workspace: one row per fact about it (name, home, is_demo ...).
CREATE TABLE workspace (key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);

-- nation > province > prefecture > county | zone > park. rank_group: who is ranked against whom ('' = never ranked).
CREATE TABLE area (
    area VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, short VARCHAR NOT NULL,
    level VARCHAR NOT NULL, parent VARCHAR NOT NULL, rank_group VARCHAR NOT NULL, place_order INTEGER NOT NULL
);

-- kind: whole ('all') | union (members counted once) | chain | other
CREATE TABLE chain (
    chain VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, short VARCHAR NOT NULL, kind VARCHAR NOT NULL,
    lead_firm VARCHAR NOT NULL, chief VARCHAR NOT NULL, place_order INTEGER NOT NULL
);
-- stage: upstream | midstream | downstream. local_firms 0 is a broken link (断点).
CREATE TABLE chain_node (
    chain VARCHAR NOT NULL, stage VARCHAR NOT NULL, node VARCHAR NOT NULL, local_firms INTEGER NOT NULL,
    place_order INTEGER NOT NULL, PRIMARY KEY (chain, node)
);
-- Facts of a park that are not monthly figures.
CREATE TABLE park (
    park VARCHAR PRIMARY KEY, leading_chain VARCHAR NOT NULL,
    veto_from VARCHAR NOT NULL, veto_until VARCHAR NOT NULL, veto_reason VARCHAR NOT NULL
);

-- One row per indicator of catalog/indicators.yaml.
CREATE TABLE indicator (
    indicator VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, short VARCHAR NOT NULL, kind VARCHAR NOT NULL,
    basis VARCHAR NOT NULL, unit VARCHAR NOT NULL, unit_factor DOUBLE NOT NULL, base_unit VARCHAR NOT NULL,
    price VARCHAR NOT NULL, direction VARCHAR NOT NULL, rank_by VARCHAR NOT NULL, diff VARCHAR NOT NULL,
    decimals INTEGER NOT NULL, numerator VARCHAR NOT NULL, denominator VARCHAR NOT NULL, ratio_scale DOUBLE NOT NULL,
    weight VARCHAR NOT NULL, is_additive BOOLEAN NOT NULL, scope VARCHAR NOT NULL, variant_of VARCHAR NOT NULL,
    department VARCHAR NOT NULL, lag_days INTEGER NOT NULL, definition VARCHAR NOT NULL, place_order INTEGER NOT NULL
);

-- One accepted extract: content-hashed, append-only.
CREATE TABLE batch (
    batch VARCHAR PRIMARY KEY, vintage INTEGER NOT NULL, file VARCHAR NOT NULL, sha256 VARCHAR NOT NULL,
    received TIMESTAMP NOT NULL, encoding VARCHAR NOT NULL, source VARCHAR NOT NULL,
    numbers_read INTEGER NOT NULL, numbers_refused INTEGER NOT NULL, numbers_ignored INTEGER NOT NULL
);

-- What the sources printed, every vintage of it. basis: ytd (1-m月) | month (当月) | point (期末).
-- year, month: month 1..12; "1-2月" is ytd of month 2. A cell is a number
-- that cell_name() turns into 'B14'; with `sheet` and `batch` it finds the figure again.
CREATE TABLE observation (
    indicator VARCHAR NOT NULL, area VARCHAR NOT NULL, chain VARCHAR NOT NULL,
    year SMALLINT NOT NULL, month TINYINT NOT NULL, basis VARCHAR NOT NULL,
    level DOUBLE, growth_pct DOUBLE, growth_word VARCHAR, change_pp DOUBLE, base DOUBLE, rank SMALLINT, share_pct DOUBLE,
    status VARCHAR NOT NULL, batch VARCHAR NOT NULL, vintage INTEGER NOT NULL, sheet VARCHAR NOT NULL,
    level_cell BIGINT, growth_cell BIGINT, base_cell BIGINT, rank_cell BIGINT, share_cell BIGINT
);
-- row * 16384 + column, both from 0, as a spreadsheet writes it: 0 is A1 (warehouse/cell.py says the same).
CREATE MACRO cell_letters(n) AS CASE
    WHEN n < 26 THEN chr((65 + n)::INTEGER)
    WHEN n < 702 THEN chr((64 + n // 26)::INTEGER) || chr((65 + n % 26)::INTEGER)
    ELSE chr((64 + (n - 26) // 676)::INTEGER) || chr((65 + (n - 26) // 26 % 26)::INTEGER)
        || chr((65 + n % 26)::INTEGER)
END;
CREATE MACRO cell_name(cell) AS cell_letters(cell % 16384) || (cell // 16384 + 1);

-- type: growth | amount | count | net_increase | ceiling | rank | milestone. value in the base unit, percent, or place.
CREATE TABLE target (
    indicator VARCHAR NOT NULL, area VARCHAR NOT NULL, chain VARCHAR NOT NULL, year SMALLINT NOT NULL,
    type VARCHAR NOT NULL, value DOUBLE NOT NULL, owner VARCHAR NOT NULL, batch VARCHAR NOT NULL, vintage INTEGER NOT NULL,
    sheet VARCHAR NOT NULL, cell VARCHAR NOT NULL
);

-- What of the current figures does not go with the months around them (etl/audits/history) or within its file
-- (etl/reader/doubts.py); nothing is refused for it. rule: the file or function that holds it. batch, sheet, cell: where the figure in doubt was printed. text: Chinese, with both figures.
CREATE TABLE finding (
    rule VARCHAR NOT NULL, indicator VARCHAR NOT NULL, area VARCHAR NOT NULL, chain VARCHAR NOT NULL,
    year SMALLINT NOT NULL, month TINYINT NOT NULL, basis VARCHAR NOT NULL,
    batch VARCHAR NOT NULL, sheet VARCHAR NOT NULL, cell VARCHAR, text VARCHAR NOT NULL
);

-- One row per rule of catalog/rules/*.yaml. kind: negative_growth | behind_progress | divergence | rank_fall | last_places |
-- opposite_signs | ceiling_crossed | veto. What threshold and months mean for each kind: docs/methods.md#warning.
-- rank_group '' means every area; valid_from 'YYYY-MM' or ''.
CREATE TABLE rule (
    rule VARCHAR PRIMARY KEY, kind VARCHAR NOT NULL, name VARCHAR NOT NULL, level VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL, other VARCHAR NOT NULL, threshold DOUBLE NOT NULL, months INTEGER NOT NULL,
    rank_group VARCHAR NOT NULL, valid_from VARCHAR NOT NULL
);

-- A way of scoring units (catalog/schemes/*.yaml): who is scored (a rank_group; enterprise: firms of a file), since when
-- ('YYYY-MM' or ''). status: published | assumed (what no document says is our assumption, told in source) | draft.
-- bonus_max, malus_max: points at most, 0 for none.  tie: better | worse (the grade that units with the same score share).
-- quota_rounding: down | half_up | up.  refill: places under veto are filled up.  veto_grade '' is the last grade.
-- landless: what is done with a unit that has too little land to be rated per mu: refuse | exempt.
-- shared_parcel: firms that hold one parcel together: refuse | merge (one result for all) | apportion (by floor area).
-- move_max: classes that a unit may be moved by list (调档), 0 for none.
-- no_last_year: where an item's base is last year's mean and last year is not given: refuse | mean (of this year).
CREATE TABLE scheme (
    scheme VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, version VARCHAR NOT NULL, rank_group VARCHAR NOT NULL,
    valid_from VARCHAR NOT NULL, valid_until VARCHAR NOT NULL, source VARCHAR NOT NULL,
    county VARCHAR NOT NULL, status VARCHAR NOT NULL, bonus_max DOUBLE NOT NULL, malus_max DOUBLE NOT NULL,
    tie VARCHAR NOT NULL, quota_rounding VARCHAR NOT NULL, refill BOOLEAN NOT NULL, veto_grade VARCHAR NOT NULL,
    exempt_grade VARCHAR NOT NULL, landless VARCHAR NOT NULL, shared_parcel VARCHAR NOT NULL,
    move_max INTEGER NOT NULL, no_last_year VARCHAR NOT NULL
);
-- unit_group: 规上, 规下, 租赁 ..., each with items and places of its own; '' where a scheme has one list.
-- land_min_mu: a unit with less land is not rated by what is per mu; with none, never.
CREATE TABLE scheme_group (
    scheme VARCHAR NOT NULL, unit_group VARCHAR NOT NULL, land_min_mu DOUBLE NOT NULL, place_order INTEGER NOT NULL,
    PRIMARY KEY (scheme, unit_group)
);
-- transform: ratio | minmax (from `start` to 1) | reverse (2 - ratio) | reverse_half (half of that) | rank.
-- base: mean (times base_value) | industry (mean of the industry, times base_value) | last_year (mean of the year before, times
-- base_value) | fixed (base_value) | industry_fixed (scheme_base); base_value in the base unit when fixed.
-- cap, floor: of points, as a multiple of weight.  missing: mean | zero | reweight | penalty (points taken off).
-- zero: what a reported zero is: value | missing.
CREATE TABLE scheme_item (
    scheme VARCHAR NOT NULL, unit_group VARCHAR NOT NULL, indicator VARCHAR NOT NULL, weight DOUBLE NOT NULL,
    transform VARCHAR NOT NULL, start DOUBLE NOT NULL, base VARCHAR NOT NULL, base_value DOUBLE NOT NULL,
    cap DOUBLE NOT NULL, floor DOUBLE NOT NULL, missing VARCHAR NOT NULL, penalty DOUBLE NOT NULL,
    zero VARCHAR NOT NULL, place_order INTEGER NOT NULL, PRIMARY KEY (scheme, unit_group, indicator)
);
-- The fixed base of each industry, in the base unit.
CREATE TABLE scheme_base (
    scheme VARCHAR NOT NULL, unit_group VARCHAR NOT NULL, indicator VARCHAR NOT NULL, industry VARCHAR NOT NULL,
    base_value DOUBLE NOT NULL, PRIMARY KEY (scheme, unit_group, indicator, industry)
);
-- Units that a scheme names. rule: veto | exempt | move (classes: up, or down where negative; else 0).
CREATE TABLE scheme_list (
    scheme VARCHAR NOT NULL, unit VARCHAR NOT NULL, rule VARCHAR NOT NULL, classes INTEGER NOT NULL,
    reason VARCHAR NOT NULL, place_order INTEGER NOT NULL, PRIMARY KEY (scheme, unit, rule)
);
-- Grades from the best down; quota_pct of the units that are rated, cumulated, then rounded.
CREATE TABLE scheme_grade (
    scheme VARCHAR NOT NULL, grade VARCHAR NOT NULL, quota_pct DOUBLE NOT NULL, place_order INTEGER NOT NULL,
    PRIMARY KEY (scheme, grade)
);
-- What a year is measured against, in the base unit of the indicator (docs/methods.md#annual).
CREATE TABLE scheme_standard (
    scheme VARCHAR NOT NULL, indicator VARCHAR NOT NULL, at_least DOUBLE NOT NULL, place_order INTEGER NOT NULL,
    PRIMARY KEY (scheme, indicator)
);
