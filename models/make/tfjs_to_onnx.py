# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A graph model of TensorFlow.js (JSON and weights, channels last) as ONNX with channels first.

usage: tfjs_to_onnx.py MODEL.json OUT.onnx [OUTPUT,OUTPUT]
Knows the operations that MediaPipe's networks for faces are made of; any other is an error.
"""
import base64
import json
import pathlib
import sys

import numpy as np
import onnx
from onnx import numpy_helper
from onnx_graph import Graph, same_padding

PRODUCER = "tfjs2onnx-probe"  # part of the files' bytes, and so of their hashes
TYPES = {"float32": np.float32, "int32": np.int32, "bool": np.bool_, "uint8": np.uint8}
STORED_TYPES = {"uint8": np.uint8, "uint16": np.uint16, "float16": np.float16}


def read_weights(path, manifest):
    """The values of all constants by name, with their quantisation undone."""
    weights = {}
    for group in manifest:
        data = b"".join((path.parent / file).read_bytes() for file in group["paths"])
        offset = 0
        for weight in group["weights"]:
            count = int(np.prod(weight["shape"])) if weight["shape"] else 1
            stored = weight.get("quantization")
            values = np.frombuffer(data, STORED_TYPES[stored["dtype"]] if stored else TYPES[weight["dtype"]], count, offset)
            offset += count * values.itemsize
            if stored:
                values = values.astype(np.float32)
                if stored["dtype"] != "float16":
                    values = values * stored["scale"] + stored["min"]
            weights[weight["name"]] = values.reshape(weight["shape"]).astype(TYPES[weight["dtype"]])
    return weights


def attribute(node, name, default=None):
    value = node.get("attr", {}).get(name)
    if value is None:
        return default
    if "s" in value:
        return base64.b64decode(value["s"]).decode()
    if "b" in value:
        return value["b"]
    values = value["list"]
    if "s" in values:
        return [base64.b64decode(text).decode() for text in values["s"]]
    return [int(number) for number in values["i"]] if "i" in values else default


def plain(name):
    """The node behind an input's name, which may carry a control mark and an output's number."""
    return name.lstrip("^").split(":")[0]


class Converter(Graph):
    def __init__(self, path):
        super().__init__()
        model = json.loads(path.read_text())
        self.source = {node["name"]: node for node in model["modelTopology"]["node"]}
        self.weights = read_weights(path, model["weightsManifest"])
        self.inputs = []
        self.values = {}

    def node_prefix(self, op):
        return op.lower() + "_"

    def fixed(self, name):
        """The constant of this name, or None."""
        node = self.source[plain(name)]
        if node["op"] == "Const":
            return self.weights[plain(name)]
        return self.fixed(node["input"][0]) if node["op"] == "Identity" else None

    def value(self, name):
        name = plain(name)
        if name not in self.values:
            node = self.source[name]
            convert = getattr(self, "convert_" + node["op"].lstrip("_").lower(), None)
            if convert is None:
                raise SystemExit(f"{name}: no conversion of {node['op']}")
            self.values[name] = convert(node, node.get("input", []))
        return self.values[name]

    # one method an operation, by its name in lower case: the node and its inputs' names in, the value's name out

    def convert_placeholder(self, node, _):
        size = [int(part["size"]) for part in node["attr"]["shape"]["shape"]["dim"]]
        name = node["name"].replace("/", "_")
        self.shapes[name] = (1, size[3], size[1], size[2])
        self.inputs.append((name, self.shapes[name]))
        return name

    def convert_identity(self, _, inputs):
        return self.value(inputs[0])

    def convert_conv2d(self, node, inputs):
        return self.converted_convolution(node, inputs, False)

    convert_fusedconv2d = convert_conv2d

    def convert_depthwiseconv2dnative(self, node, inputs):
        return self.converted_convolution(node, inputs, True)

    convert_fuseddepthwiseconv2dnative = convert_depthwiseconv2dnative

    def converted_convolution(self, node, inputs, is_depthwise):
        x = self.value(inputs[0])
        weights = self.fixed(inputs[1])  # height, width, in, out
        _, channels, height, width = self.shapes[x]
        stride = attribute(node, "strides")[1:3]
        dilation = (attribute(node, "dilations") or [1, 1, 1, 1])[1:3]
        kernel = weights.shape[:2]
        pads = [0, 0, 0, 0] if attribute(node, "padding") == "VALID" else same_padding(height, width, kernel, stride, dilation)
        if is_depthwise:
            weights = weights.reshape(*kernel, -1).transpose(2, 0, 1)[:, None]
            groups = channels
        else:
            weights = weights.transpose(3, 2, 0, 1)
            groups = channels // weights.shape[1]
        fused = attribute(node, "fused_ops") or []
        bias = self.fixed(inputs[2]) if "BiasAdd" in fused else None
        result = self.convolution(x, weights, bias, stride=stride, pads=pads, groups=groups, dilations=dilation)
        slopes = inputs[2 if bias is None else 3:]
        for operation in fused:
            if operation != "BiasAdd":
                result = self.activation(result, operation, slopes)
        return result

    def activation(self, x, kind, slopes=()):
        if kind == "Relu6":
            return self.node("Clip", [x], self.shapes[x], min=0.0, max=6.0)  # OpenCV 4.6 reads attributes, not inputs
        if kind == "Prelu":
            channels = self.shapes[x][1]
            slope = np.asarray(self.fixed(slopes[0]), np.float32).reshape(-1)
            slope = np.repeat(slope, channels) if slope.size == 1 else slope
            return self.node("PRelu", [x, self.constant(slope.reshape(-1, 1, 1), "slope")], self.shapes[x])
        return self.node(kind, [x], self.shapes[x])

    def convert_relu(self, node, inputs):
        return self.activation(self.value(inputs[0]), node["op"], inputs[1:])

    convert_relu6 = convert_prelu = convert_sigmoid = convert_relu

    def convert_add(self, node, inputs):
        op = "Add" if node["op"] == "AddV2" else node["op"]
        constants = [self.fixed(name) for name in inputs]
        for constant, other in ((constants[0], inputs[1]), (constants[1], inputs[0])):
            if constant is not None:
                x = self.value(other)
                return self.node(op, [x, self.constant(broadcast(constant, len(self.shapes[x])))], self.shapes[x])
        x, y = self.value(inputs[0]), self.value(inputs[1])
        return self.node(op, [x, y], tuple(map(max, self.shapes[x], self.shapes[y])))

    convert_addv2 = convert_mul = convert_add

    def convert_addn(self, _, inputs):
        x = self.value(inputs[0])
        for name in inputs[1:]:
            x = self.node("Add", [x, self.value(name)], self.shapes[x])
        return x

    def convert_maxpool(self, node, inputs):
        x = self.value(inputs[0])
        _, channels, height, width = self.shapes[x]
        kernel = attribute(node, "ksize")[1:3]
        stride = attribute(node, "strides")[1:3]
        pads = [0, 0, 0, 0] if attribute(node, "padding") == "VALID" else same_padding(height, width, kernel, stride)
        size = [(length + pads[i] + pads[i + 2] - kernel[i]) // stride[i] + 1 for i, length in enumerate((height, width))]
        more = {"count_include_pad": 0} if node["op"] == "AvgPool" else {}
        return self.node("AveragePool" if more else "MaxPool", [x], (1, channels, *size), kernel_shape=kernel, strides=stride,
                         pads=pads, **more)

    convert_avgpool = convert_maxpool

    def convert_pad(self, _, inputs):
        x = self.value(inputs[0])
        pads = self.fixed(inputs[1])[[0, 3, 1, 2]]
        shape = tuple(int(length + pair.sum()) for length, pair in zip(self.shapes[x], pads))
        return self.node("Pad", [x, self.constant(np.concatenate([pads[:, 0], pads[:, 1]]).astype(np.int64)),
                                 self.constant(np.float32(0))], shape, mode="constant")

    def convert_reshape(self, _, inputs):
        """The numbers stay in the order they had with channels last."""
        x = self.value(inputs[0])
        shape = self.shapes[x]
        wanted = [int(length) for length in np.asarray(self.fixed(inputs[1])).reshape(-1)]
        if -1 in wanted:
            wanted[wanted.index(-1)] = int(np.prod(shape)) // -int(np.prod(wanted))
        if not shape[2] == shape[3] == 1:
            x = self.node("Transpose", [x], (shape[0], shape[2], shape[3], shape[1]), perm=[0, 2, 3, 1])
        return self.node("Reshape", [x, self.constant(np.array(wanted, np.int64))], wanted)

    def convert_resizebilinear(self, node, inputs):
        x = self.value(inputs[0])
        count, channels, height, width = self.shapes[x]
        target = [int(length) for length in self.fixed(inputs[1])]
        scales = np.array([1, 1, target[0] / height, target[1] / width], np.float32)
        corners = "align_corners" if attribute(node, "align_corners") else "asymmetric"
        return self.node("Resize", [x, self.constant(np.zeros(0, np.float32)), self.constant(scales)],
                         (count, channels, *target), mode="linear",
                         coordinate_transformation_mode="half_pixel" if attribute(node, "half_pixel_centers") else corners)

    def convert_conv2dbackpropinput(self, node, inputs):
        target, weights = self.fixed(inputs[0]), self.fixed(inputs[1])
        x = self.value(inputs[2])
        stride = attribute(node, "strides")[1:3]
        weights = weights.transpose(3, 2, 0, 1)
        kernel = list(weights.shape[2:])
        size = [int(target[1]), int(target[2])]
        pads = [max((length - 1) * stride[i] + kernel[i] - size[i], 0) for i, length in enumerate(self.shapes[x][2:])]
        return self.node("ConvTranspose", [x, self.constant(weights, "w")], (1, weights.shape[1], *size), kernel_shape=kernel,
                         strides=stride, pads=[pads[0] // 2, pads[1] // 2, pads[0] - pads[0] // 2, pads[1] - pads[1] // 2])

    def convert_to(self, path, outputs):
        if not outputs:
            read = {plain(name) for node in self.source.values() for name in node.get("input", [])}
            outputs = [name for name, node in self.source.items() if name not in read and node["op"] != "Const"]
        made = [(name, self.value(name)) for name in outputs]
        self.fold_batch_norms({value for _, value in made})
        names = {}
        for name, value in made:
            names.setdefault(value, name.replace("/", "_").replace(":", "_"))
        for node in self.nodes:
            for values in (node.input, node.output):
                for index, value in enumerate(values):
                    values[index] = names.get(value, value)
        onnx.save(self.model("g", self.inputs, [(names[value], self.shapes[value]) for _, value in made], PRODUCER), path)

    def fold_batch_norms(self, kept):
        """A product or sum by constants that alone reads a convolution becomes part of its weights."""
        while self.fold_one(kept):
            pass

    def fold_one(self, kept):
        constants = {constant.name: constant for constant in self.constants}
        readers = {}
        for node in self.nodes:
            for value in node.input:
                readers.setdefault(value, []).append(node)
        for node in self.nodes:
            result = node.output[0]
            if node.op_type != "Conv" or result in kept or len(readers.get(result, [])) != 1:
                continue
            reader = readers[result][0]
            channels = self.shapes[result][1]
            if reader.op_type not in ("Mul", "Add") or reader.input[0] != result or reader.input[1] not in constants:
                continue
            factor = numpy_helper.to_array(constants[reader.input[1]])
            if factor.size not in (1, channels):
                continue
            factor = np.repeat(factor.reshape(-1), channels) if factor.size == 1 else factor.reshape(-1)
            weights = numpy_helper.to_array(constants[node.input[1]])
            bias = numpy_helper.to_array(constants[node.input[2]]) if len(node.input) > 2 else np.zeros(channels, np.float32)
            if reader.op_type == "Mul":
                weights, bias = weights * factor.reshape(-1, 1, 1, 1), bias * factor
            else:
                bias = bias + factor
            inputs = [node.input[0], self.constant(weights.astype(np.float32), "w"),
                      self.constant(bias.astype(np.float32), "b")]
            del node.input[:]
            node.input.extend(inputs)
            node.output[0] = reader.output[0]
            self.nodes.remove(reader)
            return True
        return False


def broadcast(constant, dimensions):
    values = np.asarray(constant, np.float32)
    if dimensions != 4:
        return values
    if values.ndim <= 1:
        return values.reshape(1, -1, 1, 1)
    if values.ndim == 3:
        values = values[None]
    return values.transpose(0, 3, 1, 2)


if __name__ == "__main__":
    sys.setrecursionlimit(20000)
    Converter(pathlib.Path(sys.argv[1])).convert_to(sys.argv[2], sys.argv[3].split(",") if len(sys.argv) > 3 else [])
