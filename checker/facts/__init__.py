"""Claims brought together into facts, judged one by one: what may be compared, who agrees with whom, what was left uncompared."""
