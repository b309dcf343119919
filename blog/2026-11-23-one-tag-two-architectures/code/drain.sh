#!/bin/sh
# Runs as the preStop hook: holds SIGTERM back until no build is running.
deadline="${DRAIN_DEADLINE_SECONDS:-1680}"
pause="${DRAIN_POLL_SECONDS:-5}"
needed="${DRAIN_QUIET_POLLS:-3}"
started="$(date +%s)"
quiet=0

while :; do
  # One line per record: STARTED until push and cache export are done.
  if records="$(buildctl debug histories --format '{{.Type}}')"; then
    case "$records" in
      *STARTED*) quiet=0 ;;
      *) quiet=$((quiet + 1)) ;;
    esac
  else
    quiet=0
  fi
  if [ "$quiet" -ge "$needed" ]; then
    echo 'drain: no build running'
    exit 0
  fi
  if [ "$(($(date +%s) - started))" -ge "$deadline" ]; then
    echo 'drain: deadline reached, builds may be cut off' >&2
    exit 1
  fi
  sleep "$pause"
done
