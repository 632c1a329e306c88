#!/usr/bin/env bash
# Runs the check, hands its reports to the job and keeps the exit code for the last step.
set -euo pipefail

programs="$RUNNER_TEMP/consilience-environment/bin"
if [ ! -d "$programs" ]; then
  programs="$RUNNER_TEMP/consilience-environment/Scripts" # Windows
fi
folder="$(mktemp -d "$RUNNER_TEMP/consilience-XXXXXXXX")"

arguments=(
  -o terminal
  -o "html:$folder/report.html"
  -o "json:$folder/result.json"
  -o "sarif:$folder/result.sarif"
  -o "junit:$folder/junit.xml"
  -o "markdown:$folder/comment.md"
  -o "job-summary:$folder/summary.md"
  -o "github:$folder/annotations.txt"
)

option() { # NAME VALUE: passes an option on, unless its value is empty
  if [ -n "$2" ]; then
    arguments+=("$1=$2")
  fi
}

option --config "$INPUT_CONFIG"
option --baseline "$INPUT_BASELINE"
option --since "$INPUT_SINCE"
option --fail-on "$INPUT_FAIL_ON"
option --key "$INPUT_KEY"
option --select "$INPUT_SELECT"
option --ignore "$INPUT_IGNORE"
if [ "$INPUT_STRICT" = true ]; then
  arguments+=(--strict)
fi
arguments+=(--)
while IFS= read -r path; do
  if [ -n "$path" ]; then
    arguments+=("$path")
  fi
done <<<"$INPUT_PATHS"

# Words of sources reach the log; while it is stopped, the runner takes no commands from them.
token="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
echo "::stop-commands::$token"
code=0
"$programs/consilience" check "${arguments[@]}" || code=$?
echo "::$token::"

output() { # NAME VALUE
  echo "$1=$2" >>"$GITHUB_OUTPUT"
}

output exit-code "$code"
if [ ! -f "$folder/result.json" ]; then
  echo "consilience did not run (exit code $code): see the log of the step." >>"$GITHUB_STEP_SUMMARY"
  exit 0
fi
"$programs/python" "$GITHUB_ACTION_PATH/action/counts.py" "$folder/result.json" >>"$GITHUB_OUTPUT"
output report-path "$folder/report.html"
output sarif-path "$folder/result.sarif"
output folder "$folder"
cat "$folder/summary.md" >>"$GITHUB_STEP_SUMMARY"
if [ "$INPUT_ANNOTATE" = true ]; then
  cat "$folder/annotations.txt"
fi
