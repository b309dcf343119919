#!/usr/bin/env bash
# Builds both architectures natively, then joins them under the one tag that is deployed.
set -euo pipefail

: "${VERSION:?set VERSION to the release, for example v42}"
export VERSION
image="${REGISTRY:-registry.example.com/shop}/parcel-api"

docker buildx bake --builder farm --push
docker buildx imagetools create \
  --tag "${image}:${VERSION}" \
  "${image}:${VERSION}-amd64" \
  "${image}:${VERSION}-arm64"
docker buildx imagetools inspect "${image}:${VERSION}"
