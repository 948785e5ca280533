"""Whether a picture is fit for strangers.

network.py   open_nsfw in ONNX Runtime: pictures -> how likely each shows nudity or sex
"""
