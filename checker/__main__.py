"""``python -m checker`` is the command ``consilience``."""

from checker.entry import main

main()
