"""What the invented city looks like and what happens in it: levels, growth and events, all as data.

The stories for pages to find are told in docs/demo-city.md; here are the numbers that make them.
"""

HOME, PROVINCE = "990500", "990000"
FIRST, LAST = (2021, 11), (2026, 10)  # the months that are published
ORIGIN = 2020  # the model's first year, whose months are the first bases

AREAS = (
    *("990502", "990503", "990521", "990522", "990523"),
    *("990524", "990525", "990526", "990571", "990572"),
)
CHAINS = (
    *("electronics", "materials", "equipment", "biomedicine", "food", "auto_parts"),
    *("environment", "textile", "building", "new_energy", "other"),
)
PARKS = tuple(f"P{n:02d}" for n in range(1, 15))

# Enterprises above scale at the last month, and those of them that entered in the last year.
FIRMS = (99, 77, 90, 51, 69, 74, 58, 56, 103, 83)
ENTERED_LAST_YEAR = (5, 6, 8, 2, 5, 0, 4, 5, 10, 5)
ENTERED_A_YEAR = (4, 4, 3, 3, 4, 3, 3, 3, 5, 5)
CHAIN_FIRMS = (36, 42, 61, 29, 88, 31, 14, 73, 95, 17)
LOSS_FIRMS = (13, 8, 8, 9, 8, 16, 6, 7, 7, 9)
LOSS_SHARE_FIRST_PCT, LOSS_SHARE_LAST_PCT = 26.4, 12.0

# Cumulative levels at the last month: 亿元, 亿千瓦时 by area.
LEVEL = {
    "output": (640, 400, 470, 180, 380, 250, 190, 168, 880, 560),
    "industrial_tax": (40.4, 24, 26, 14, 20, 16, 11, 9, 44, 30),  # without the tobacco works
    "electricity": (24.7, 17, 24, 18, 14, 15, 9, 7, 28, 30),
    "investment": (90, 82, 92, 40, 70, 40, 38, 42, 150, 98),
    "value_added": (
        17.2,
        9.6,
        11.4,
        8.1,
        10.3,
        7.2,
        5.4,
        6.0,
        14.9,
        9.9,
    ),  # only their shares matter
}
TOBACCO_TAX = 34.0  # 亿元, one enterprise in 临江区

# Growth of the whole city, %: (year, month) -> cumulative growth; straight lines between.
CITY_GROWTH = {
    "value_added": {
        **{(2021, 2): 9.0, (2021, 12): 6.3, (2022, 6): 4.2, (2022, 12): 4.9, (2023, 8): 3.6},
        **{(2023, 12): 4.1, (2024, 2): 4.1, (2024, 7): 5.6, (2024, 12): 6.0, (2025, 6): 6.8},
        **{(2025, 12): 6.2, (2026, 2): 6.1, (2026, 6): 7.0, (2026, 9): 7.7, (2026, 10): 8.0},
    },
    "output": {
        **{(2021, 2): 12.0, (2021, 12): 8.4, (2022, 12): 5.0, (2023, 8): 1.9, (2024, 2): 3.0},
        **{(2024, 12): 5.2, (2025, 12): 5.6, (2026, 6): 5.9, (2026, 9): 6.3, (2026, 10): 6.4},
    },
    "industrial_tax": {
        **{(2021, 1): 11.0, (2021, 12): 7.5, (2022, 7): -2.5, (2022, 12): 1.8, (2023, 12): 6.4},
        **{(2024, 12): 4.8, (2025, 12): 6.0, (2026, 4): 6.1, (2026, 9): 5.5, (2026, 10): 5.3},
    },
    "electricity": {
        **{(2021, 1): 8.0, (2021, 12): 5.6, (2022, 12): 3.4, (2023, 10): 4.8, (2023, 12): 5.2},
        **{(2024, 4): 9.9, (2024, 12): 6.8, (2025, 6): 6.6, (2025, 12): 6.6, (2026, 6): 5.8},
        **{(2026, 7): 4.9, (2026, 8): 4.2, (2026, 9): 3.7, (2026, 10): 3.1},
    },
    "investment": {
        **{(2021, 2): 15.0, (2021, 12): 10.2, (2022, 12): 12.1, (2023, 12): 6.4, (2024, 12): 7.7},
        **{(2025, 12): 9.1, (2026, 6): 10.4, (2026, 9): 11.5, (2026, 10): 12.4},
    },
}
# Growth by area at the last month; the city's own follows from them.
LAST_GROWTH = {
    "value_added": (6.4, 9.1, 11.2, 4.3, 8.6, -1.8, 7.9, 8.6, 12.7, 8.2),
    "output": (4.0, 7.8, 10.2, 3.6, 7.2, -5.2, 6.2, 7.5, 11.5, 5.9),
    "industrial_tax": (3.4, 6.2, 9.8, -2.4, 6.6, -7.3, 4.0, 5.5, 12.1, 7.0),
    "electricity": (3.0, 5.8, 6.1, -5.2, 4.4, -3.1, 4.9, 3.6, 8.8, 1.7),
    "investment": (8.4, 13.9, 19.6, 3.2, 13.4, -11.5, 7.3, 12.9, 22.4, 14.0),
}
# Growth by area minus the city's at other moments; straight lines between, and small noise.
OFFSET = {
    "value_added": {
        (2025, 10): (-3.1, 0.8, 1.7, -2.3, 2.7, 2.0, 1.2, -12.2, 3.9, 4.3),
        (2026, 2): (-2.3, 1.0, 1.0, -1.7, 2.3, 1.2, 1.6, -2.0, 4.4, 4.6),
        (2026, 5): (-2.0, 1.6, 2.4, -1.8, 1.5, -1.6, 1.1, -1.4, 4.6, 3.2),
        (2026, 9): (-1.6, 1.7, 3.0, -2.5, 0.6, -8.6, 0.2, 0.1, 4.7, 1.1),
    },
    "output": {
        (2025, 10): (-1.5, 1.0, 2.2, -1.2, 1.6, 1.4, 0.8, -13.1, 4.4, 2.0),
        (2026, 2): (-1.8, 1.1, 2.6, -2.2, 1.4, -2.0, 0.6, -2.1, 4.8, 1.2),
        (2026, 6): (-2.0, 1.4, 3.4, -2.4, 1.2, -7.2, 0.3, 0.2, 5.0, 0.2),
    },
    "electricity": {
        (2025, 10): (-0.8, 0.9, 1.1, 1.0, 0.7, 0.4, 0.6, -7.8, 2.4, -0.6),
        (2026, 3): (-1.0, 0.6, 1.4, -2.6, 0.9, -1.2, 0.9, -1.4, 3.2, -0.9),
        (2026, 7): (-1.0, 1.6, 2.2, -7.2, 1.1, -4.9, 1.4, 0.2, 4.6, -1.3),
    },
}
# Growth of the chains at the last month and in the years before, %.
CHAIN_LEVEL = (548, 612, 487, 289, 353, 176, 98, 241, 198, 264, 852)
CHAIN_GROWTH = {
    (2021, 2): (9, 8, 7, 10, 6, 5, 9, 4, 6, 12, 6),
    (2023, 10): (6, 4, 3, 6, 3, 1, 8, -1, 1, 14, 1),
    (2024, 10): (10, 7, 4, 8, 4, 6, 24, 1, -1, 9, 2),
    (2025, 2): (13, 8, 5, 9, 5, 8, 43, 2, -2, 2, 3),
    (2025, 10): (14, 9, 6, 11, 5, 9, 47, 2, -3, -3, 4),
    (2026, 10): (16.2, 9.8, 7.1, 11.9, 5.4, 10.3, 46.0, 2.2, -3.4, -6.7, 4.1),
}
# The lead enterprise of each chain: its share of the chain, %, and the park or area it stands in.
LEADS = {
    **{"electronics": (38.4, "P01"), "materials": (18.6, "P06"), "equipment": (14.9, "P07")},
    **{"biomedicine": (26.2, "P03"), "food": (11.0, "P08"), "auto_parts": (21.3, "P11")},
    **{"environment": (15.5, "P13"), "textile": (8.7, "P09"), "building": (7.8, "P10")},
    "new_energy": (55.3, "990572"),
}
# Parks: area, leading chain, firms, land in mu, output and tax per mu (万元), investment intensity
# (万元/亩), share of the leading chain in %.
PARK_FACTS = (
    ("990571", "electronics", 12, 2618, 893.5, 46.1, 520, 88),
    ("990571", "electronics", 30, 6984, 642.1, 38.2, 412, 78),
    ("990503", "biomedicine", 14, 1893, 604.4, 41.7, 389, 82),
    ("990572", "materials", 30, 8036, 551.7, 27.9, 368, 71),
    ("990502", "equipment", 20, 4342, 487.3, 22.6, 301, 66),
    ("990521", "materials", 25, 5718, 521.0, 19.4, 345, 75),
    ("990503", "equipment", 22, 4057, 446.2, 18.8, 276, 69),
    ("990523", "food", 20, 3086, 421.8, 16.3, 232, 63),
    ("990526", "textile", 18, 2461, 388.4, 14.7, 214, 62),
    ("990525", "building", 12, 1994, 342.6, 11.2, 187, 58),
    ("990502", "auto_parts", 9, 1657, 318.2, 15.9, 121, 40),
    ("990522", "building", 25, 4639, 291.5, 8.4, 203, 55),
    ("990524", "environment", 15, 3588, 246.0, 7.9, 166, 48),
    ("990524", "new_energy", 10, 2952, 173.9, 3.6, 262, 51),
)
# Seasons: each month's part of a year, %.
SEASON = {
    "output": (6.8, 5.8, 8.5, 8.2, 8.4, 9.0, 8.2, 8.3, 8.8, 8.6, 9.0, 10.4),
    "industrial_tax": (13.0, 6.6, 7.6, 9.4, 8.3, 8.2, 9.3, 7.3, 7.3, 8.3, 7.0, 7.7),
    "electricity": (8.1, 6.3, 8.3, 8.0, 8.2, 8.4, 9.3, 9.4, 8.5, 8.3, 8.4, 8.8),
    "investment": (3.0, 4.5, 9.0, 8.6, 9.2, 10.8, 9.0, 9.2, 10.4, 9.3, 8.6, 8.4),
}
# 松岭县 invests late in the year, every year: behind 10/12, yet ahead of its own season.
LATE_SEASON = ("990525", (2.2, 3.0, 7.0, 7.2, 8.0, 9.6, 8.2, 8.6, 10.0, 11.0, 12.4, 12.8))
# Profit by area over revenue, %: straight lines between; 白石县 turns to profit, 永和县 to loss.
PROFIT_MARGIN = {
    (2020, 12): (4.6, 5.0, 4.9, 2.4, 4.6, 3.4, 3.9, 3.6, 6.4, 5.0),
    (2024, 12): (4.8, 5.2, 5.3, 0.7, 4.9, 2.6, 4.1, 3.3, 6.9, 5.2),
    (2025, 2): (4.8, 5.2, 5.3, -0.9, 4.9, 2.4, 4.1, 2.1, 6.9, 5.2),
    (2025, 12): (4.9, 5.4, 5.6, -0.6, 5.0, 1.0, 4.2, 2.4, 7.2, 5.2),
    (2026, 2): (4.9, 5.4, 5.7, 0.5, 5.0, -0.5, 4.2, 2.9, 7.3, 5.1),
    (2026, 10): (4.8, 5.7, 6.1, 0.9, 5.1, -1.4, 4.3, 3.4, 7.6, 5.0),
}
# Provinces' table: growth of 全省 at the last month and how our city stands among the 14.
PREFECTURES = tuple(f"99{n:02d}00" for n in range(1, 15))
PROVINCE_TABLE = {  # indicator: (growth of the province, spread of the others, our place)
    "value_added": (6.9, 2.4, 5),
    "revenue": (5.8, 2.6, 5),
    "industrial_tax": (4.1, 4.0, 6),
    "electricity": (5.2, 2.3, 11),
    "investment": (9.8, 4.5, 3),
    "enterprise_count": (4.4, 1.8, 4),
}
LOSS_SHARE_PROVINCE_PCT = 13.6
# Yearly targets of the city: growth in %, 亿元, net increase of enterprises, ceiling in %.
TARGETS = {
    2022: {
        "value_added": 7.0,
        "investment": 12.0,
        "industrial_tax": 6.0,
        "enterprise_count": 40,
        "loss_share": 25,
    },
    2023: {
        "value_added": 6.0,
        "investment": 10.0,
        "industrial_tax": 6.0,
        "enterprise_count": 38,
        "loss_share": 23,
    },
    2024: {
        "value_added": 6.5,
        "investment": 10.0,
        "industrial_tax": 6.0,
        "enterprise_count": 38,
        "loss_share": 20,
    },
    2025: {
        "value_added": 7.0,
        "investment": 9.0,
        "industrial_tax": 6.5,
        "enterprise_count": 40,
        "loss_share": 17,
    },
    2026: {
        "value_added": 8.5,
        "investment": 8.5,
        "industrial_tax": 8.0,
        "enterprise_count": 52,
        "loss_share": 15,
    },
}
