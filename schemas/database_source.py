"""A database as a source: which table or query of it is read; passwords stay in the environment."""

import re
from typing import Literal

from pydantic import Field, field_validator, model_validator

from schemas.model import Record

VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
"""The name of an environment variable."""
KINDS = ("sqlite", "duckdb", "postgresql", "mysql")


class Database(Record):
    """What is read of a database: a table, or what a query answers."""

    kind: Literal["sqlite", "duckdb", "postgresql", "mysql"] | None = Field(
        default=None, description="What kind of database it is; told from the file or the address unless given."
    )
    dsn_env: str | None = Field(
        default=None,
        description="The environment variable that holds the address of a server, user and password included: "
        "`postgresql://user:password@host:5432/name`. The address itself never stands in a file.",
    )
    table: str | None = Field(
        default=None, description="The table or view to read, its schema before it where needed: `public.prices`."
    )
    query: str | None = Field(default=None, description="The one SELECT statement to read instead of a table.")

    @field_validator("dsn_env")
    @classmethod
    def _only_a_name(cls, given: str | None) -> str | None:
        """Refuse an address without repeating it: it may hold a password."""
        if given is not None and not VARIABLE.fullmatch(given):
            raise ValueError(
                "this is no name of an environment variable; put the address into one, and write its name here"
            )
        return given

    @model_validator(mode="after")
    def _one_or_the_other(self) -> "Database":
        if (self.table is None) == (self.query is None):
            raise ValueError("give either `table` or `query`")
        return self
