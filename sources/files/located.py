"""YAML and JSON files with the line of every value: the door to both, told apart by the ending of the file's name."""

from pathlib import PurePath

from sources.files.located_json import load_json
from sources.files.located_tree import Located, Plain, Steps
from sources.files.located_yaml import load_yaml

__all__ = ["Located", "Plain", "Steps", "load", "load_json", "load_yaml"]


def load(text: str, shown: str) -> Located:
    """Load a YAML or JSON text; ``shown`` is how its file is named to users.

    Raises:
        SourceError: it is not well formed, repeats a key, or goes beyond a limit; the place names the line.
    """
    return load_json(text, shown) if PurePath(shown).suffix.lower() == ".json" else load_yaml(text, shown)
