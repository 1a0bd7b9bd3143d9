# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An ONNX graph that is written node by node, with the shape of each value known: fixed shapes are what OpenCV 4.6 loads."""
import numpy as np
from onnx import TensorProto, helper, numpy_helper

OPSET = 11
IR_VERSION = 6


def same_padding(height, width, kernel, stride, dilation=(1, 1)):
    """The padding that TensorFlow calls SAME, as ONNX states it: top, left, bottom, right."""
    pads = []
    for size, k, s, d in zip((height, width), kernel, stride, dilation):
        pads.append(max((-(-size // s) - 1) * s + (k - 1) * d + 1 - size, 0))
    return [pads[0] // 2, pads[1] // 2, pads[0] - pads[0] // 2, pads[1] - pads[1] // 2]


class Graph:
    """Values are named after a counter, so that the same input makes the same bytes."""

    def __init__(self):
        self.nodes = []
        self.constants = []
        self.shapes = {}
        self._count = 0

    def _name(self, prefix):
        self._count += 1
        return f"{prefix}{self._count}"

    def constant(self, values, prefix="c"):
        name = self._name(prefix)
        self.constants.append(numpy_helper.from_array(np.array(values, order="C"), name))
        return name

    def node(self, op, inputs, shape, **attributes):
        name = self._name(self.node_prefix(op))
        self.nodes.append(helper.make_node(op, inputs, [name], name=name, **attributes))
        self.shapes[name] = tuple(shape)
        return name

    def node_prefix(self, op):
        return op

    def convolution(self, x, weights, bias, *, stride, pads, groups, **more):
        """`weights`: out, in, height, width."""
        _, _, height, width = self.shapes[x]
        kernel = list(weights.shape[2:])
        dilation = more.get("dilations", [1, 1])
        size = [
            (length + pads[i] + pads[i + 2] - (kernel[i] - 1) * dilation[i] - 1) // stride[i] + 1
            for i, length in enumerate((height, width))
        ]
        inputs = [x, self.constant(weights.astype(np.float32), "w")]
        if bias is not None:
            inputs.append(self.constant(bias.reshape(-1).astype(np.float32), "b"))
        return self.node("Conv", inputs, (1, weights.shape[0], *size), kernel_shape=kernel, strides=list(stride),
                         pads=pads, **more, group=groups)

    def model(self, name, inputs, outputs, producer=""):
        """`inputs`, `outputs`: pairs of name and shape."""
        def described(values):
            return [helper.make_tensor_value_info(value, TensorProto.FLOAT, list(shape)) for value, shape in values]

        used = {value for node in self.nodes for value in node.input}
        graph = helper.make_graph(self.nodes, name, described(inputs), described(outputs),
                                  [constant for constant in self.constants if constant.name in used])
        said = {"producer_name": producer} if producer else {}
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], **said)
        model.ir_version = IR_VERSION
        return model
