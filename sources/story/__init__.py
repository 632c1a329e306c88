"""What the articles of one story settle for one another: one name for one thing, whose a claim is, which day is meant."""
