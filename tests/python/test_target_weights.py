"""The weight scripts for MLX, Keras and NumPy refuse what does not fit, and keep shared weights shared."""

import importlib.util
import os

os.environ.setdefault("KERAS_BACKEND", "jax")

import keras
import mlx.core as mx
import mlx.nn
import numpy as np
import pytest
import torch
from weight_templates import written

FILES = {"numpy": "out.npz", "mlx": "out.safetensors", "keras": "out.weights.h5"}


class NumpyNet:
    def __init__(self):
        self.scale, self.names = np.ones(3, np.float32), {"a": np.zeros(2, np.float32)}
        self.same = self.scale

    def __call__(self, x):
        return x * self.scale


class MlxNet(mlx.nn.Module):
    def __init__(self):
        super().__init__()
        self.scale, self.names = mx.ones(3), {"a": mx.zeros(2)}
        self.same = self.scale


class KerasNet(keras.Model):
    def __init__(self):
        super().__init__()
        self.scale, self.names = keras.Variable(np.ones(3)), {"a": keras.Variable(np.zeros(2))}
        self.same = self.scale
        self(np.ones((1, 3)))

    def call(self, x):
        return x * self.scale


class LateNet(keras.Model):
    def __init__(self):
        super().__init__()
        self.fc = keras.layers.Dense(2)

    def call(self, x):
        return self.fc(x)


NETS = {"numpy": NumpyNet, "mlx": MlxNet, "keras": KerasNet}
RIGHT = {"scale": torch.arange(3.0), "same": torch.arange(3.0), "names.a": torch.arange(2.0)}


@pytest.fixture(params=sorted(FILES))
def target(request, tmp_path):
    path = written("torch", request.param, tmp_path)
    spec = importlib.util.spec_from_file_location(path.stem, path)
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script, NETS[request.param], tmp_path / "state.pt", tmp_path / FILES[request.param]


def as_numpy(value):
    return value.numpy() if isinstance(value, keras.Variable) else np.array(value)


def test_weights_are_moved_and_stay_shared(target):
    script, net, state, out = target
    torch.save(RIGHT, state)
    script.migrate(state, out, model=net())
    model = net()
    script.restore(model, out)
    assert as_numpy(model.scale).tolist() == [0, 1, 2]
    assert as_numpy(model.names["a"]).tolist() == [0, 1]
    assert model.same is model.scale


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"more": torch.ones(1)}, "unexpected: more"),
        ({"names.a": None}, "missing: names.a"),
        ({"names.a": torch.ones(3)}, "misshapen: names.a"),
        ({"same": torch.ones(3)}, "different from another name"),
    ],
)
def test_what_does_not_fit_is_refused(target, change, message):
    script, net, state, out = target
    torch.save({name: value for name, value in {**RIGHT, **change}.items() if value is not None}, state)
    with pytest.raises(ValueError, match=message):
        script.migrate(state, out, model=net())
    assert not out.exists()


def test_layers_without_weights_yet_are_told(target):
    script, net, state, out = target
    if net is not KerasNet:
        pytest.skip("only Keras builds layers late")
    torch.save({}, state)
    with pytest.raises(ValueError, match="call the model once"):
        script.migrate(state, out, model=LateNet())
