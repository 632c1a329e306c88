"""What an article of the tests tells of amounts that pass."""

from schemas.source import Document
from sources.retold.bearers.naming import named_sentences
from sources.retold.passing.parties import Cast
from sources.retold.passing.passages import Passage, passages
from sources.retold.passing.tokens import known_words, tokens_of
from sources.retold.passing.turned import turned
from sources.retold.tellings import tellings


def read(**texts: str) -> tuple[dict[str, list[Passage]], Cast]:
    """The passages of each article, and the parties of all."""
    sentences = {name: named_sentences(text) for name, text in texts.items()}
    known = known_words([sentence for held in sentences.values() for sentence in held])
    amounts = {
        name: [
            one
            for one in tellings(Document(source=name, path=f"{name}.txt", sha256="", text=text), {}, None)
            if one.dimension not in ("period", "percent", "time")
        ]
        for name, text in texts.items()
    }
    tokens = {name: [tokens_of(one, amounts[name], known) for one in held] for name, held in sentences.items()}
    cast = Cast(tokens)
    return {name: passages(name, held, cast) for name, held in tokens.items()}, cast


def ways(text: str) -> set[tuple[str | None, str | None]]:
    """Givers and receivers of the amounts of one article."""
    told = read(a=text)[0]["a"]
    givers, receivers = {one.giver for one in told} - {None}, {one.receiver for one in told} - {None}
    if len(givers) > 1 or len(receivers) > 1:
        return {(one.giver, one.receiver) for one in told}
    return {(next(iter(givers), None), next(iter(receivers), None))} if told else set()


def swaps(a: str, b: str) -> list[tuple[str, str | None, str | None]]:
    """The amounts that two articles turn round, with giver and receiver as the first one has them."""
    told, cast = read(a=a, b=b)
    both = cast.present("a") & cast.present("b")
    return [(one.telling.value.text, one.giver, one.receiver) for one, _ in turned(told["a"], told["b"], both)]
