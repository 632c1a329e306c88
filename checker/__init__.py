"""The checker: facts from claims, rules, causes, the engine that runs them, the gate and the command line."""
