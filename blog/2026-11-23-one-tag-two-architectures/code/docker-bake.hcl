variable "REGISTRY" { default = "registry.example.com/shop" }
variable "VERSION" { default = "dev" }
variable "BRANCH" { default = "main" }

group "default" {
  targets = ["parcel-api-amd64", "parcel-api-arm64"]
}

target "parcel-api-amd64" {
  context    = "services/parcel-api"
  dockerfile = "Dockerfile.go"
  platforms  = ["linux/amd64"]
  tags       = ["${REGISTRY}/parcel-api:${VERSION}-amd64"]
  cache-from = [
    "type=registry,ref=${REGISTRY}/parcel-api-cache:amd64-${BRANCH}",
    "type=registry,ref=${REGISTRY}/parcel-api-cache:amd64-main",
  ]
  cache-to = ["type=registry,ref=${REGISTRY}/parcel-api-cache:amd64-${BRANCH},mode=max,image-manifest=true,oci-mediatypes=true"]
}

target "parcel-api-arm64" {
  context    = "services/parcel-api"
  dockerfile = "Dockerfile.go"
  platforms  = ["linux/arm64"]
  tags       = ["${REGISTRY}/parcel-api:${VERSION}-arm64"]
  cache-from = [
    "type=registry,ref=${REGISTRY}/parcel-api-cache:arm64-${BRANCH}",
    "type=registry,ref=${REGISTRY}/parcel-api-cache:arm64-main",
  ]
  cache-to = ["type=registry,ref=${REGISTRY}/parcel-api-cache:arm64-${BRANCH},mode=max,image-manifest=true,oci-mediatypes=true"]
}
