"""Which version of the program this is."""

from importlib.metadata import PackageNotFoundError, version


def program_version() -> str:
    """Version of the installed program; ``0+unknown`` when run from a tree that is not installed."""
    try:
        return version("consilience")
    except PackageNotFoundError:
        return "0+unknown"
