"""Tests of the program, in the order of its folders."""
