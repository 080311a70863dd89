"""The fixed words of statistical headings (words.yaml) as look-ups."""

from pathlib import Path
from types import MappingProxyType

import yaml

_FILE = yaml.safe_load((Path(__file__).parent / "words.yaml").read_text(encoding="utf-8"))


def _turned(groups: dict[str, list[str]]) -> MappingProxyType[str, str]:
    return MappingProxyType({word: kind for kind, words in groups.items() for word in words})


# word -> facets that it states, as keyword arguments of Facets
SAYS = MappingProxyType(
    {
        word: {name: said for name, said in group.items() if name != "words"}
        for group in _FILE["says"]
        for word in group["words"]
    }
)
PLACES = frozenset(word for word, said in SAYS.items() if said.get("measure") == "rank")
FILLERS = frozenset(_FILE["fillers"])
NEUTRAL_SCOPES = frozenset(_FILE["neutral_scopes"])
NOMINAL_SCOPES = frozenset(_FILE["nominal_scopes"])
TITLE_FILLERS = frozenset(_FILE["title_fillers"]) | {
    word for words in _FILE["roles"].values() for word in words
}
PARTS = frozenset(_FILE["parts"])
OTHERS = frozenset(_FILE["others"])
SECTION_FILLERS = frozenset(_FILE["section_fillers"]) | {
    word for words in _FILE["roles"].values() for word in words
}
TOTALS = frozenset(_FILE["totals"])
ROLES = _turned(_FILE["roles"])
TARGET_TYPES = _turned(_FILE["target_types"])
