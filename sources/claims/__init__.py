"""Claim files of every form: written claims to claims."""
