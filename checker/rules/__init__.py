"""The rules, one file each, named for the defect they find."""
