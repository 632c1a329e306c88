"""What the claims of one article have to do with each other: retold, corrected, added up."""
