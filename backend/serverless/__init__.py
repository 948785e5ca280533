"""The API where no server listens: events of Alibaba Cloud's Function Compute and AWS Lambda become
WSGI requests, and answers become what the platform makes responses of.

`docs/serverless.md` shows both platforms; a container that listens (Function Compute's custom
containers, Kubernetes) needs `container` alone.
"""
