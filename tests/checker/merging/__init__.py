"""Tests of tables that become one."""
