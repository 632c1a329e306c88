"""Who holds which office: what sentences say of it, and what an article makes of that."""
