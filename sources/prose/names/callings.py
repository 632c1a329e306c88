"""Words for what somebody is that may stand before a name: ``Architect Ada Voss``, ``Substitute Bob Cole``."""

import re

from sources.prose.names.lexicon import GIVEN

_CALLED = re.compile(
    r"(?:[A-Z][a-z]*-)?(?:[A-Z]?[a-z]*(?:ist|yst|eer|keeper|maker|worker|fighter|writer|player|fielder|owner|holder|leader|driver|teacher|farmer|builder|"
    r"designer|organi[sz]er|campaigner|manager|officer|lawyer|adviser|reporter|supporter|trader|gardener|brewer|miner|fisher|grazier|banker|broker|"
    r"baker|drummer|singer|swimmer|runner|walker|hiker|skier|rower|lawmaker|tect|logue|wright|smith|woman|sman|person|ician|arian|sident|sultant|"
    r"accountant|sergeant|assistant|servant|consultant|lieutenant|student|apprentice|trainee|superintendent|"
    r"ator|itor|ector|ributor|essor|urveyor|urgeon|yor|nurse|pilot|captain|skipper|striker|forward|winger|substitute|coach|candidate|graduate|advocate|"
    r"delegate|opposition|veteran|heiress|heir|widow|widower|clerk|judge|chef|cook|activist|vet|aide|star|founder|co-founder|chairman|foreman|fisherman))s?",
    re.IGNORECASE,
)


def calling(word: str) -> bool:
    """Whether a capitalised word says what somebody is, by how it ends."""
    return _CALLED.fullmatch(word) is not None and word.lower() not in GIVEN
