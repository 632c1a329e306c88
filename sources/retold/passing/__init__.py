"""What passes from one party to another, where two articles of a story tell it in opposite directions."""
