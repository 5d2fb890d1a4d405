"""A sentence encoder of 4-bit weights in one file: read as data, computed by onnxruntime."""
