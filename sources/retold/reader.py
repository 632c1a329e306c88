"""The door: adds to a reading the claims that its articles tell of one thing in words that no pattern of the packs reads."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.reading import Reading
from sources.retold.adding import Added, Articles, articles_of, with_claims
from sources.retold.alike import Pair
from sources.retold.answered import unanswered
from sources.retold.asunder import asunder
from sources.retold.bearers.claiming import borne
from sources.retold.doubting import doubtful
from sources.retold.each_story import each_story
from sources.retold.edges import node
from sources.retold.falling import falls, totalled
from sources.retold.left_out import without
from sources.retold.likeness import Likeness
from sources.retold.matching import slots
from sources.retold.overruling import REASON, SECOND, overruled, second_amounts
from sources.retold.own import own_facts
from sources.retold.passing.claiming import passing
from sources.retold.placing import place
from sources.retold.stories import Stories
from sources.retold.strangers import REASON as STRANGE
from sources.retold.strangers import strangers
from sources.retold.struck import struck
from sources.retold.telling import Telling, published
from sources.retold.tellings import tellings
from sources.retold.whose_money import paid_in


def retold(reading: Reading, catalogue: Catalogue, stories: Stories) -> Reading:
    """The reading with what several of its articles tell of one thing, where not all of them agree.

    Findings on these claims are possible, never certain; where articles agree nothing is added. Claims that contradict each
    other in words too unlike become tentative too.
    """
    return each_story(reading, stories, lambda told, story: _retold(told, catalogue, stories.pairs_of(story)))


def _retold(reading: Reading, catalogue: Catalogue, pairs: Sequence[Pair]) -> Reading:
    """The reading of one story with what its articles tell of one thing."""
    if not pairs:
        return reading
    articles = articles_of(reading, catalogue)
    claims = {claim.id: claim for claim in reading.claims}
    told = {
        name: tellings(document, claims, published(articles.sources[name]), _paid(name, articles))
        for name, document in sorted(articles.documents.items())
    }
    likeness = Likeness(articles, told)
    linked = {name for link in reading.links for name in (link.total, *link.parts)}
    left_out = overruled(reading.claims, linked, told, likeness)
    reading = without(reading, left_out, REASON)
    told = {name: [_unread(telling, left_out) for telling in found] for name, found in told.items()}
    moved: dict[str, Claim] = {}
    taken: set[tuple[str, ...]] = set()
    fallen = falls(told, pairs, likeness, catalogue)
    added = [claim for group in fallen for claim in totalled(group, articles, catalogue)]
    strokes = list(struck(told, articles))
    added += strokes
    for found in slots(_besides(told, [*fallen, [one.telling for one in strokes]]), pairs, likeness):
        slot = unanswered(found, told, likeness)
        if len({telling.source for telling in slot}) < 2:  # noqa: PLR2004 - a slot is what two articles tell
            continue
        placed = list(place(slot, articles, catalogue, likeness))
        if taken & own_facts(placed):
            continue  # the words that both slots share do not tell one from the other
        taken |= own_facts(placed)
        for claim in placed:
            if isinstance(claim, Added):
                added.append(claim)
            else:
                moved[claim.id] = claim
    bearers = borne(articles, pairs, reading.claims)
    added += passing(told, articles, pairs, reading.claims, catalogue)
    doubted = doubtful(reading.claims, told, likeness)
    kept = replace(
        reading,
        claims=tuple(
            claim.model_copy(update={"tentative": True}) if claim.id in doubted else claim
            for claim in (moved.get(claim.id, claim) for claim in reading.claims)
        ),
    )
    whole = with_claims(kept, [*added, *bearers], articles, catalogue)[0] if added or bearers else kept
    whole = without(whole, strangers(whole.claims, linked, told, likeness), STRANGE)
    return asunder(without(whole, second_amounts(whole.claims, linked, articles.documents.keys()), SECOND), told)


def _paid(name: str, articles: Articles) -> Mapping[str, str]:
    """Whose money an article's shared words and bare ``$`` are, by the others on its story."""
    others = [document for other, document in articles.documents.items() if other != name]
    return paid_in(articles.documents[name], others)


def _besides(
    told: Mapping[str, Sequence[Telling]], groups: Iterable[Sequence[Telling]]
) -> Mapping[str, Sequence[Telling]]:
    """The tellings that are in none of some groups."""
    taken = {node(telling) for group in groups for telling in group}
    return {name: [telling for telling in found if node(telling) not in taken] for name, found in told.items()}


def _unread(telling: Telling, left_out: Collection[str]) -> Telling:
    """The telling without its claim, when that is left out."""
    return replace(telling, claim=None) if telling.claim and telling.claim.id in left_out else telling
