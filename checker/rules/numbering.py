"""Identities of findings about single claims, numbered where several are alike."""

from schemas.claim import Claim


class Numbering:
    """Gives each identity as it comes, and the second and later ones alike a number."""

    def __init__(self) -> None:
        """Start with nothing seen."""
        self._seen: dict[tuple[str, ...], int] = {}

    def __call__(self, *identity: str) -> tuple[str, ...]:
        """The identity, with ``#2``, ``#3`` when it was given before."""
        nth = self._seen[identity] = self._seen.get(identity, 0) + 1
        return identity if nth == 1 else (*identity, f"#{nth}")


def about(claim: Claim) -> tuple[str, ...]:
    """What a finding about one claim of one source is about."""
    scope = (f"{name}={value}" for name, value in sorted(claim.scope.items()))
    period = claim.period
    dated = f"{period.start}/{period.end}" if period and not period.assumed else "undated"
    return claim.source, claim.subject, claim.attribute, *scope, dated
