"""A tree of text with the line of everything in it: what YAML and JSON files are before a schema looks at them.

Scalars stay text exactly as written: no floats, no dates, no `no` for false; only null is None.
"""

from dataclasses import dataclass, field

from schemas.errors import Place, SourceError

Plain = str | None | list["Plain"] | dict[str, "Plain"]
"""Text, null, lists and mappings of them."""
Steps = tuple[str | int, ...]
"""Keys and positions that lead from the top of a tree to a place in it."""

MAX_DEPTH = 50
"""Levels of nesting; no file of ours needs ten."""
MAX_REPEATED = 10_000
"""Values that aliases may repeat in all, against trees that explode when they are walked."""


@dataclass(frozen=True)
class Located:
    """A tree, and the 1-based line on which each of its values starts (a mapping's value: the line of its key)."""

    data: Plain
    lines: dict[Steps, int]

    def line(self, path: Steps) -> int | None:
        """The line of a value, else of the nearest one around it."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.lines:
                return self.lines[path[:length]]
        return None


@dataclass(slots=True)
class _Open:
    """A list or mapping that is not yet closed."""

    value: list[Plain] | dict[str, Plain]
    path: Steps
    line: int
    anchor: str | None
    key: str | None = None
    size: int = 1


@dataclass
class Grower:
    """Grows a tree from a parser's events, in the order of the text; every event comes with its line."""

    shown: str
    lines: dict[Steps, int] = field(default_factory=dict)
    root: Plain = None
    _open: list[_Open] = field(default_factory=list)
    _anchors: dict[str, tuple[Plain, int]] = field(default_factory=dict)
    _repeated: int = 0

    def scalar(self, text: str | None, line: int, anchor: str | None = None) -> None:
        """A mapping's key, or a value that holds no others."""
        if text is not None and "\0" in text:
            raise self._refuse("a NUL character stands in the text", line, "remove it")
        if self._expects_key():
            self._take_key(text, line)
            return
        if anchor:
            self._anchors[anchor] = (text, 1)
        self._put(text, line, 1)

    def start(self, value: list[Plain] | dict[str, Plain], line: int, anchor: str | None = None) -> None:
        """The start of a list or mapping."""
        if self._expects_key():
            raise self._refuse("a list or mapping stands where a key is expected", line, "write the key as plain text")
        if len(self._open) >= MAX_DEPTH:
            raise self._refuse(f"values are nested more than {MAX_DEPTH} deep", line, "flatten the file")
        path = self._path()
        self._open.append(_Open(value, path, line, anchor))
        self.lines.setdefault(path, line)

    def end(self) -> None:
        """The end of the list or mapping opened last."""
        done = self._open.pop()
        if done.anchor:
            self._anchors[done.anchor] = (done.value, done.size)
        self._put(done.value, done.line, done.size)

    def alias(self, name: str, line: int) -> None:
        """A repetition of an anchored value."""
        if name not in self._anchors:
            raise self._refuse(
                f"`*{name}` repeats a value that is not complete above it",
                line,
                f"put `&{name}` before it, or write the value out",
            )
        value, size = self._anchors[name]
        self._repeated += size
        if self._repeated > MAX_REPEATED:
            raise self._refuse(f"aliases repeat more than {MAX_REPEATED:,} values", line, "write the values out")
        if self._expects_key():
            raise self._refuse("an alias stands where a key is expected", line, "write the key out")
        self._put(value, line, size)

    def grown(self) -> Located:
        """The finished tree."""
        return Located(self.root, self.lines)

    def _expects_key(self) -> bool:
        if not self._open:
            return False
        around = self._open[-1]
        return around.key is None and isinstance(around.value, dict)

    def _take_key(self, text: str | None, line: int) -> None:
        mapping = self._open[-1]
        if text is None:
            raise self._refuse("a key is empty", line, "give it a name")
        if text == "<<":
            raise self._refuse("merge keys (`<<`) are not read", line, "write the merged keys out")
        path = (*mapping.path, text)
        if text in mapping.value:
            first = self.lines[path]
            raise self._refuse(f"the key {text!r} stands twice, first on line {first}", line, "keep one of them")
        mapping.key = text
        self.lines[path] = line

    def _path(self) -> Steps:
        """The path of the value that comes next."""
        if not self._open:
            return ()
        around = self._open[-1]
        return (*around.path, len(around.value) if isinstance(around.value, list) else around.key or "")

    def _put(self, value: Plain, line: int, size: int) -> None:
        if not self._open:
            self.lines.setdefault((), line)
            self.root = value
            return
        around = self._open[-1]
        around.size += size
        if isinstance(around.value, list):
            self.lines.setdefault((*around.path, len(around.value)), line)
            around.value.append(value)
        else:  # its line is that of its key
            around.value[around.key or ""] = value
            around.key = None

    def _refuse(self, problem: str, line: int, remedy: str) -> SourceError:
        return SourceError(problem, remedy=remedy, place=Place(self.shown, line))
