"""Looking at a model that a stranger sent, before anything loads it.

describe.py      the front door: a file -> what it holds, found out in a process of its own
_describe.py     that process
safetensors.py   formats, each: a file -> its description, or UnfitFile
state_dict.py
onnx.py
plain.py         JSON and text that lie beside
contract.py      a description held against another: what does not fit
"""
