"""Opens ONNX models for this machine's cores, offline and without telemetry."""

from typing import TYPE_CHECKING

from secondround.foundation.errors import EngineFailed, EngineMissing

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


def open_session(model: bytes) -> "InferenceSession":
    """One thread per call: `SentenceVectors` makes the calls side by side.

    Raises `EngineMissing` without onnxruntime, `EngineFailed` when the bytes are no model.
    """
    try:
        import onnxruntime
    except ImportError as error:
        raise EngineMissing("onnxruntime", "Install it with: pip install onnxruntime") from error
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise EngineFailed("onnxruntime cannot open the model") from error
