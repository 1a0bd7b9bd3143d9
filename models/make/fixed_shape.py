# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A network of PaddleOCR (ONNX with free shapes) as one of a fixed shape that OpenCV 4.6 loads.

usage: fixed_shape.py IN.onnx OUT.onnx N,C,H,W
What follows from the shape alone is computed here, and the nodes that OpenCV 4.6 cannot load are written in others.
"""
import sys

import numpy as np
import onnx
from onnx import helper, mapping, numpy_helper, shape_inference

ROUNDS = 12  # of computing what has become constant; more than any of the networks needs
SMALL = 1e6


def attribute(node, name, default=None):
    return next((helper.get_attribute_value(a) for a in node.attribute if a.name == name), default)


class FixedShape:
    def __init__(self, path, shape):
        self.model = onnx.load(path)
        self.graph = self.model.graph
        self.input = self.graph.input[0].name
        self.shape = shape
        self.count = 0
        del self.graph.input[1:]
        for dimension, length in zip(self.graph.input[0].type.tensor_type.shape.dim, shape):
            dimension.Clear()
            dimension.dim_value = length
        for output in self.graph.output:
            output.type.tensor_type.ClearField("shape")
        del self.graph.value_info[:]
        self.constants = {constant.name: numpy_helper.to_array(constant) for constant in self.graph.initializer}
        for node in list(self.graph.node):
            if node.op_type == "Constant":
                self.constants[node.output[0]] = numpy_helper.to_array(node.attribute[0].t)
                self.graph.node.remove(node)

    def used_constants(self, array=lambda values: values):
        used = {value for node in self.graph.node for value in node.input}
        return [numpy_helper.from_array(array(values), name) for name, values in self.constants.items() if name in used]

    def shapes(self):
        """The shape of each value whose shape is known by now."""
        model = onnx.ModelProto()
        model.CopyFrom(self.model)
        del model.graph.initializer[:]
        model.graph.initializer.extend(self.used_constants())
        model = shape_inference.infer_shapes(model, data_prop=True)
        known = {self.input: self.shape}
        for value in list(model.graph.value_info) + list(model.graph.output):
            lengths = [d.dim_value if d.HasField("dim_value") else None for d in value.type.tensor_type.shape.dim]
            if value.type.tensor_type.HasField("shape") and None not in lengths:
                known[value.name] = lengths
        return known

    def fold(self):
        """Nodes whose inputs are constants become constants, until no more do."""
        for _ in range(ROUNDS):
            known = self.shapes()
            folded = False
            for node in list(self.graph.node):
                values = self.computed(node, known)
                if values is not None:
                    self.constants[node.output[0]] = np.asarray(values)
                    self.graph.node.remove(node)
                    folded = True
            if not folded:
                return

    def computed(self, node, known):
        if node.op_type == "Shape" and node.input[0] in known:
            return np.array(known[node.input[0]], np.int64)
        if not all(name == "" or name in self.constants for name in node.input):
            return None
        inputs = [self.constants.get(name) for name in node.input]
        match node.op_type:
            case "Cast":
                return inputs[0].astype(mapping.TENSOR_TYPE_TO_NP_TYPE[attribute(node, "to")])
            case "Slice":
                return sliced(node, inputs)
            case "Concat":
                return np.concatenate(inputs, attribute(node, "axis"))
            case "Squeeze":
                return np.squeeze(inputs[0], tuple(axes_of(node, inputs)))
            case "Unsqueeze":
                for axis in sorted(axes_of(node, inputs)):
                    inputs[0] = np.expand_dims(inputs[0], axis)
                return inputs[0]
            case "Gather":
                return np.take(inputs[0], inputs[1], axis=attribute(node, "axis", 0))
            case "Reshape":
                return inputs[0].reshape([int(length) for length in inputs[1]])
            case "Transpose":
                return inputs[0].transpose(attribute(node, "perm"))
            case "Mul" | "Add" | "Sub" | "Div" if inputs[0].size * inputs[1].size < SMALL:
                divide = np.divide if inputs[0].dtype.kind == "f" else np.floor_divide
                return {"Mul": np.multiply, "Add": np.add, "Sub": np.subtract, "Div": divide}[node.op_type](*inputs)
        return None

    def new_constant(self, values):
        self.count += 1
        name = f"k_{self.count}"
        self.constants[name] = np.asarray(values)
        return name

    def rewrite(self):
        known = self.shapes()
        nodes = [self.rewritten(node, known) for node in self.graph.node]
        del self.graph.node[:]
        self.graph.node.extend(nodes)

    def rewritten(self, node, known):
        shape = known.get(node.output[0])

        def other(op, inputs, **attributes):
            return helper.make_node(op, inputs, list(node.output), name=node.name, **attributes)

        match node.op_type:
            case "Clip" if len(node.input) > 1:  # limits as attributes
                limits = [float(self.constants[name].reshape(-1)[0]) if name else None for name in node.input[1:]]
                return other("Clip", [node.input[0]], min=limits[0], max=limits[1])
            case "ReduceMean":  # over the last axis: a product that keeps its width
                lengths = known[node.input[0]]
                if [axis % len(lengths) for axis in attribute(node, "axes")] == [len(lengths) - 1]:
                    mean = np.full((lengths[-1], lengths[-1]), 1.0 / lengths[-1], np.float32)
                    return other("MatMul", [node.input[0], self.new_constant(mean)])
            case "Pow" if node.input[1] in self.constants and float(self.constants[node.input[1]].reshape(-1)[0]) == 2.0:
                return other("Mul", [node.input[0], node.input[0]])
            case "Resize":
                factors = [q / p for p, q in zip(known[node.input[0]], shape)]
                inputs = [node.input[0], self.new_constant(np.zeros(0, np.float32)),
                          self.new_constant(np.array(factors, np.float32))]
                return other("Resize", inputs, mode=attribute(node, "mode").decode(),
                             coordinate_transformation_mode=attribute(node, "coordinate_transformation_mode").decode(),
                             nearest_mode=attribute(node, "nearest_mode", b"round_prefer_floor").decode())
            case "Mul" | "Add" | "Sub" | "Div" if shape is not None and len(shape) == 3:  # no broadcasting
                inputs = [self.new_constant(np.broadcast_to(self.constants[name], shape).astype(np.float32))
                          if name in self.constants and self.constants[name].size > 1 else name for name in node.input]
                return other(node.op_type, inputs)
            case "Reshape" if node.input[1] in self.constants:
                return other("Reshape", [node.input[0], self.new_constant(np.array(shape, np.int64))])
            case "Squeeze" | "Unsqueeze" if shape is not None:
                return other("Reshape", [node.input[0], self.new_constant(np.array(shape, np.int64))])
        return node

    def save(self, path):
        known = self.shapes()
        del self.graph.initializer[:]
        self.graph.initializer.extend(self.used_constants(lambda values: np.array(values, order="C")))
        for output in self.graph.output:
            for length in known.get(output.name, []):
                output.type.tensor_type.shape.dim.add().dim_value = length
        onnx.save(self.model, path)


def axes_of(node, inputs):
    return [int(axis) for axis in (attribute(node, "axes") or inputs[1])]


def sliced(node, inputs):
    if len(inputs) == 1:  # as it was written before opset 10
        inputs = inputs + [attribute(node, name) for name in ("starts", "ends", "axes")]
    starts, ends, axes, steps = (list(values) if values is not None else None for values in (inputs[1:] + [None] * 3)[:4])
    result = inputs[0]
    for start, end, axis, step in zip(starts, ends, axes or range(len(starts)), steps or [1] * len(starts)):
        result = result[tuple([slice(None)] * int(axis) + [slice(int(start), int(end), int(step))])]
    return result


if __name__ == "__main__":
    fixed = FixedShape(sys.argv[1], [int(length) for length in sys.argv[3].split(",")])
    fixed.fold()
    fixed.rewrite()
    fixed.save(sys.argv[2])
