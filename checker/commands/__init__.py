"""What the commands do, below the command line that reads their options."""
