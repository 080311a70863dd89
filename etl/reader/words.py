"""The fixed words of statistical headings (words.yaml) as look-ups."""

from pathlib import Path
from types import MappingProxyType

import yaml

_FILE = yaml.safe_load((Path(__file__).parent / "words.yaml").read_text(encoding="utf-8"))


def _turned(groups: dict[str, list[str]]) -> MappingProxyType[str, str]:
    return MappingProxyType({word: kind for kind, words in groups.items() for word in words})


def _spoken(word: str) -> tuple[str, ...]:
    """占全市 is 占全州 in an autonomous prefecture."""
    return (
        tuple(word.replace("全市", whole) for whole in ("全市", "全州", "全盟"))
        if ("全市" in word)
        else (word,)
    )


# word -> facets that it states, as keyword arguments of Facets
SAYS = MappingProxyType(
    {
        spoken: {name: said for name, said in group.items() if name != "words"}
        for group in _FILE["says"]
        for word in group["words"]
        for spoken in _spoken(word)
    }
)
PLACES = frozenset(word for word, said in SAYS.items() if said.get("measure") == "rank")
FILLERS = frozenset(_FILE["fillers"])
NEUTRAL_SCOPES = frozenset(_FILE["neutral_scopes"])
NOMINAL_SCOPES = frozenset(_FILE["nominal_scopes"])
TITLE_FILLERS = frozenset(_FILE["title_fillers"]) | {
    word for words in _FILE["roles"].values() for word in words
}
# word of a title -> for what it holds: all | growth | count
HELD = _turned(_FILE["held"])
PARTS = frozenset(_FILE["parts"])
OTHERS = frozenset(_FILE["others"])
SECTION_FILLERS = frozenset(_FILE["section_fillers"]) | {
    word for words in _FILE["roles"].values() for word in words
}
TOTALS = frozenset(_FILE["totals"])
# Words for an area among whose parts a place is.
WHOLES = {"全国": "nation", "全省": "province", "全市": "prefecture", "全州": "prefecture"}
ROLES = _turned(_FILE["roles"])
TARGET_TYPES = _turned(_FILE["target_types"])
