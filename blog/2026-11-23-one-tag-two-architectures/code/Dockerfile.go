# syntax=docker/dockerfile:1
FROM --platform=$BUILDPLATFORM golang:1 AS build
ARG TARGETOS
ARG TARGETARCH
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \
    go build -trimpath -o /out/parcel-api ./cmd/parcel-api

FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /out/parcel-api /parcel-api
ENTRYPOINT ["/parcel-api"]
