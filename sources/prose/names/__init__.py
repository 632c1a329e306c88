"""Who an article names: which names there are, what each is a name of, and what stands for it."""
