"""The ground floor: what a claim, a value, a fact, a finding and a result are, and their algebra."""
