"""How findings stand to what is known and accepted: the baseline, an earlier revision, the waivers."""
