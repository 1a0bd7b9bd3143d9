# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""MobileFaceNet of TensorFlow Lite (a flatbuffer) as ONNX, with its input's preparation (x - 127.5) / 128 inside.

usage: tflite_to_onnx.py MODEL.tflite OUT.onnx
The tables' fields are those of tensorflow/lite/schema/schema.fbs.
"""
import pathlib
import struct
import sys

import numpy as np
import onnx
from onnx import helper, numpy_helper
from onnx_graph import Graph, same_padding

OPERATIONS = {0: "ADD", 3: "CONV_2D", 4: "DEPTHWISE_CONV_2D", 18: "MUL", 19: "RELU", 22: "RESHAPE", 41: "SUB", 101: "ABS"}
TYPES = {0: np.float32, 1: np.float16, 2: np.int32, 3: np.uint8, 4: np.int64, 9: np.int8}
FACE_PX = 112
VECTOR = 192


class FlatBuffer:
    """Tables by their offset in the file, fields by their number in the schema."""

    def __init__(self, data):
        self.data = data

    def number(self, offset, code="I"):
        return struct.unpack_from("<" + code, self.data, offset)[0]

    def field(self, table, index):
        layout = table - self.number(table, "i")
        if 4 + 2 * index >= self.number(layout, "H"):
            return 0
        offset = self.number(layout + 4 + 2 * index, "H")
        return table + offset if offset else 0

    def scalar(self, table, index, code, default=0):
        offset = self.field(table, index)
        return self.number(offset, code) if offset else default

    def vector(self, table, index):
        """Its first element's offset, and how many there are."""
        field = self.field(table, index)
        if not field:
            return 0, 0
        start = field + self.number(field)
        return start + 4, self.number(start)

    def integers(self, table, index):
        offset, count = self.vector(table, index)
        return list(struct.unpack_from(f"<{count}i", self.data, offset))

    def tables(self, table, index):
        offset, count = self.vector(table, index)
        return [offset + 4 * k + self.number(offset + 4 * k) for k in range(count)]

    def table(self, table, index):
        field = self.field(table, index)
        return field + self.number(field) if field else 0


class MobileFaceNet(Graph):
    def __init__(self, data):
        super().__init__()
        self.file = FlatBuffer(data)
        model = self.file.number(0)
        codes = [OPERATIONS.get(max(self.file.scalar(code, 0, "b"), self.file.scalar(code, 3, "i")))
                 for code in self.file.tables(model, 1)]
        buffers = self.file.tables(model, 4)
        graph = self.file.tables(model, 2)[0]
        self.constant_of = [self.tensor(tensor, buffers) for tensor in self.file.tables(graph, 0)]
        self.operations = {}
        for operation in self.file.tables(graph, 3):
            kind = codes[self.file.scalar(operation, 0, "I")]
            for output in self.file.integers(operation, 2):
                self.operations[output] = (kind, self.file.integers(operation, 1), self.file.table(operation, 4))
        self.first = self.file.integers(graph, 1)[0]
        self.last = self.file.integers(graph, 2)[0]
        self.values = {}

    def tensor(self, tensor, buffers):
        offset, size = self.file.vector(buffers[self.file.scalar(tensor, 2, "I")], 0)
        kind = np.dtype(TYPES[self.file.scalar(tensor, 1, "b")])
        if not size:
            return None
        return np.frombuffer(self.file.data, kind, size // kind.itemsize, offset).reshape(self.file.integers(tensor, 0))

    def value(self, tensor):
        if tensor == self.first:
            self.shapes["input"] = (1, 3, FACE_PX, FACE_PX)
            return "input"
        if tensor not in self.values:
            kind, inputs, options = self.operations[tensor]
            self.values[tensor] = getattr(self, "convert_" + str(kind).lower())(inputs, options)
        return self.values[tensor]

    def convert_conv_2d(self, inputs, options):
        return self.converted_convolution(inputs, options, lambda weights: weights.transpose(0, 3, 1, 2), 3)

    def convert_depthwise_conv_2d(self, inputs, options):
        return self.converted_convolution(inputs, options, lambda weights: weights.transpose(3, 0, 1, 2), 4)

    def converted_convolution(self, inputs, options, channels_first, activation_field):
        x = self.value(inputs[0])
        weights = channels_first(self.constant_of[inputs[1]])
        is_same = self.file.scalar(options, 0, "b") == 0
        stride = [self.file.scalar(options, 2, "i"), self.file.scalar(options, 1, "i")]
        _, channels, height, width = self.shapes[x]
        pads = same_padding(height, width, weights.shape[2:], stride) if is_same else [0] * 4
        groups = channels // weights.shape[1]
        result = self.convolution(x, weights, self.constant_of[inputs[2]], stride=stride, pads=pads, groups=groups)
        is_relu = self.file.scalar(options, activation_field, "b") == 1
        return self.node("Relu", [result], self.shapes[result]) if is_relu else result

    def convert_add(self, inputs, _):
        """A plain sum, or what a PReLU was written as: relu(x) + slope * (x - |x|), with half the slope."""
        for relu, product in (inputs, inputs[::-1]):
            if self.kind(relu) == "RELU" and self.kind(product) == "MUL":
                left, right = self.operations[product][1]
                slope = self.constant_of[left] if self.constant_of[left] is not None else self.constant_of[right]
                x = self.value(self.operations[relu][1][0])
                return self.node("PRelu", [x, self.constant((slope * 2).reshape(-1, 1, 1).astype(np.float32), "s")],
                                 self.shapes[x])
        x, y = self.value(inputs[0]), self.value(inputs[1])
        return self.node("Add", [x, y], self.shapes[x])

    def kind(self, tensor):
        return self.operations[tensor][0] if tensor in self.operations else None

    def convert_reshape(self, inputs, _):
        return self.node("Reshape", [self.value(inputs[0]), self.constant(np.array([1, VECTOR], np.int64))], (1, VECTOR))

    def converted(self):
        self.value(self.last)
        self.nodes[-1].output[0] = "embedding"
        return self.model("MobileFaceNet", [("input", (1, 3, FACE_PX, FACE_PX))], [("embedding", (1, VECTOR))])


def prepare_inside(model):
    """(x - 127.5) / 128 as the network's first two nodes: bytes go in."""
    graph = model.graph
    graph.initializer.extend([numpy_helper.from_array(np.full((1, 3, 1, 1), 127.5, np.float32), "pre_mean"),
                              numpy_helper.from_array(np.full((1, 3, 1, 1), 1 / 128.0, np.float32), "pre_scale")])
    graph.node[0].input[0] = "pre_out"
    graph.node.insert(0, helper.make_node("Mul", ["pre_sub", "pre_scale"], ["pre_out"], name="pre_mul"))
    graph.node.insert(0, helper.make_node("Sub", ["input", "pre_mean"], ["pre_sub"], name="pre_subn"))


if __name__ == "__main__":
    sys.setrecursionlimit(10000)
    network = MobileFaceNet(pathlib.Path(sys.argv[1]).read_bytes()).converted()
    prepare_inside(network)
    onnx.checker.check_model(network)
    onnx.save(network, sys.argv[2])
