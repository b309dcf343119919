#!/bin/sh
# Keeps two addresses warm on a node instead of a whole interface, and 24 attached at least.
aws eks update-addon --cluster-name "$CLUSTER" --addon-name vpc-cni \
  --resolve-conflicts PRESERVE \
  --configuration-values '{"env": {"WARM_IP_TARGET": "2", "MINIMUM_IP_TARGET": "24"}}'
