#!/bin/sh
# Deletes what has outlived its label. $1 names the kinds to look at. Stops at the first command that fails.
set -e
cd "$(dirname "$0")"
work=$(mktemp -d)
kubectl get "$1" -l preview.example.com/ttl-hours -o json > "$work/found"
node expired.mjs < "$work/found" > "$work/expired"
xargs -r kubectl delete --wait=false < "$work/expired"
