"""What is known and accepted: baseline, waivers, earlier revisions."""
