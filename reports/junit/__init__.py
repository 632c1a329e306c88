"""The JUnit report, for the test tabs of Jenkins, GitLab and others."""
