#!/usr/bin/env bash
# For any other runner: checks FOLDER (default: the current one), leaves the reports in REPORTS (default: facts-reports) and
# ends with the exit code of the check. With SINCE=REVISION only findings that the revision did not have fail.
set -euo pipefail

folder="${1:-.}"
reports="${REPORTS:-facts-reports}"
mkdir -p "$reports"

arguments=()
if [ -n "${SINCE:-}" ]; then
  arguments+=("--since=$SINCE")
fi

code=0
consilience check "$folder" ${arguments[@]+"${arguments[@]}"} \
  -o terminal -o "html:$reports/report.html" -o "json:$reports/result.json" -o "junit:$reports/junit.xml" || code=$?

case "$code" in
  0) echo "No contradiction that stops a merge." ;;
  1) echo "There are contradictions: see $reports/report.html" ;;
  2) echo "The command or the project file is wrong: see above." ;;
  *) echo "The check could not be completed: see above." ;;
esac >&2
exit "$code"
