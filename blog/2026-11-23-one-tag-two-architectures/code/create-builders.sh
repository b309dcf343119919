#!/usr/bin/env bash
# One builder name, two native pools, each behind its own TLS endpoint.
set -euo pipefail

certs="${BUILD_CERTS:-$HOME/.config/build-farm}"

endpoint() {
  local arch="$1"
  shift
  docker buildx create "$@" \
    --name farm \
    --node "farm-${arch}" \
    --driver remote \
    --platform "linux/${arch}" \
    --driver-opt "cacert=${certs}/ca.pem,cert=${certs}/cert.pem,key=${certs}/key.pem" \
    --driver-opt "servername=buildkitd-${arch}.build.example.com" \
    "tcp://buildkitd-${arch}.build.example.com:1234"
}

endpoint amd64
endpoint arm64 --append
docker buildx inspect farm --bootstrap
