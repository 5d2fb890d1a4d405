#!/bin/sh
# The store of objects with one key, which is written down for it and nowhere else.
set -eu
umask 077
cat >/tmp/s3.json <<KEYS
{"identities": [{"name": "secondround", "actions": ["Admin", "Read", "Write", "List"],
  "credentials": [{"accessKey": "$AWS_ACCESS_KEY_ID", "secretKey": "$AWS_SECRET_ACCESS_KEY"}]}]}
KEYS
exec weed server -dir=/data -ip=store -master.volumeSizeLimitMB=1024 -s3 -s3.config=/tmp/s3.json
