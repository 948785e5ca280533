"""What `make miniprogram` builds for WeChat, read as WeChat reads it."""
