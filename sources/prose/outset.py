"""What an article is about before its first sentence is read: its parties, its event, its projects, its deal, its period."""

from collections import Counter
from collections.abc import Sequence

from schemas.attribute import Attribute
from schemas.catalogue import Catalogue
from schemas.value import ValueKind
from sources.prose.annotated import Annotated
from sources.prose.article import Article
from sources.prose.names.cast import Cast
from sources.prose.names.projects import is_project, projects_of
from sources.prose.parts.divisions import divisions
from sources.prose.parts.events import event_of, named_event
from sources.prose.parts.phases import opening_phases
from sources.prose.roles.pairs import Pairs, find_pairs
from sources.prose.talk import Talk
from sources.prose.times.counting import count_day
from sources.prose.times.flow_times import FlowTime
from sources.prose.times.flows import Flows
from sources.prose.times.leads import contradicted, entitled, lead, outlook, spans

HEAD = 300
"""Characters at the head of an article without a title in which its headline stands."""


def outset(
    article: Article, cast: Cast, sentences: Sequence[Annotated], attributes: Sequence[Attribute], catalogue: Catalogue
) -> Talk:
    """What all sentences together tell, and what others on the story know of it."""
    names = cast.names
    elsewhere = cast.nobody | divisions(article.text, names.all)
    weights = Counter({name: weight for name, weight in names.weights.items() if name not in elsewhere})
    talk = Talk(
        Counter({name: names.counts[name] or 1 for name in weights}),
        event_of(article.text[article.body :]) or article.event,
        _projects(article, cast),
        wholes=names.wholes,
        event_name=named_event(article.text[article.body :]),
        published=article.published,
        people=cast.people,
        relations=catalogue.relations,
        weights=weights,
        speaker=article.publisher or "the writer",
        borrowed=None if article.party is None or article.party.split()[0] in article.publisher else names.party,
        day=count_day(sentences),
    )
    talk.pairs = _pairs(article, talk, sentences, attributes)
    talk.flows = _flows(article, sentences)
    talk.phases.own = opening_phases(article.title, sentences)
    return talk


def possible(attribute: Attribute, talk: Talk) -> bool:
    """Whether an article tells of what the attribute is about: without a project it states no project's cost."""
    extract = attribute.extract
    about = extract.about if extract else ""
    if about == "event":
        return talk.event is not None
    if about == "project":
        built = [name for name in talk.projects if talk.event is None or not name.islower()]
        return bool(built)
    if extract and extract.pairs and not talk.pairs.counts:
        return talk.pairs.borrowed is not None and attribute.kind is ValueKind.PERIOD
    return True


def _projects(article: Article, cast: Cast) -> Counter[str]:
    """The projects that an article tells of; where it names none, the one that others on its story tell of."""
    named = [name for name in cast.all if name.entity not in cast.people or is_project(name.entity)]
    return projects_of(article.text, named, article.body) or Counter([article.project] if article.project else [])


def _pairs(article: Article, talk: Talk, sentences: Sequence[Annotated], attributes: Sequence[Attribute]) -> Pairs:
    """Who deals with whom."""
    pairs = find_pairs(sentences, attributes, article.published)
    pairs.complete(talk.counts)
    pairs.borrowed = article.pair
    return pairs


def _flows(article: Article, sentences: Sequence[Annotated]) -> Flows:
    """The periods that the article's flows are of, where their sentences leave them open."""
    titled = entitled(article.title, article.published)
    heading = article.title or article.text[article.body : article.body + HEAD].partition("\n\n")[0]
    led = titled or lead(sentences, article.published)
    known = {
        span: FlowTime(None, span) if contradicted(heading, time) else time
        for span, time in spans(sentences, article.published).items()
    }
    return Flows(
        article.text,
        FlowTime(None, led.span) if led and contradicted(heading, led) else led,
        known=known | ({titled.span: titled} if titled and titled.span else {}),
        outlook=outlook(sentences),
        published=article.published,
    )
