"""Tables that passed the gate become one: a row for each key, one value for each field, and what stands behind it."""
