"""From an article to claims, with no model: sentences, names, mentions, patterns of the packs, claims."""
