"""The causes, one file each: likely reasons for a contradiction, with their arithmetic."""
