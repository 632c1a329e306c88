"""What stands around a statement in prose: the tokens before and after it."""

from schemas.notation.amounts import context
from schemas.notation.amounts.amount import Amount
from schemas.notation.amounts.statements import Statement
from schemas.notation.amounts.tokens import Token, joined

NOTHING = Token("gap", "", "", 0, 0)
"""What stands before the first token and after the last."""


class Scene:
    """A statement among its tokens: the words before and after it, and its first amount."""

    def __init__(self, tokens: list[Token], statement: Statement, text: str) -> None:
        """Look at a statement of ``text``, which the tokens were cut from."""
        self.tokens, self.statement, self.text = tokens, statement, text
        self.amount: Amount = statement.amounts[0]
        self.last: Amount = statement.amounts[-1]
        self.number = tokens[self.amount.start]
        self.bare = all(amount.bare for amount in statement.amounts)
        self.spelled = self.number.kind == "word"
        self.counts = self.after().word in context.COUNTED

    def before(self, steps: int = 1) -> Token:
        """Return the token ``steps`` before the statement, or an empty one."""
        index = self.statement.start - steps
        return self.tokens[index] if index >= 0 else NOTHING

    def after(self, steps: int = 1) -> Token:
        """Return the token ``steps`` after the statement, past a hyphen, or an empty one."""
        index = joined(self.tokens, self.statement.end) + steps - 1
        return self.tokens[index] if index < len(self.tokens) else NOTHING
