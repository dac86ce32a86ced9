"""The weight script for PyTorch to Flax NNX keeps a model's numbers and refuses what does not fit it."""

import importlib.util
import sys
from collections import OrderedDict

import jax.numpy as jnp
import numpy as np
import orbax.checkpoint as ocp
import pytest
import torch
from flax import nnx
from safetensors.torch import save_file
from torch import nn
from weight_templates import written


def load_script(folder):
    path = written("torch", "flax_nnx", folder)
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def script(tmp_path):
    return load_script(tmp_path)


def channels_last(x):
    return jnp.moveaxis(x, 1, -1)


def channels_first(x):
    return jnp.moveaxis(x, -1, 1)


class Net(nnx.Module):
    """A module with the given attributes, and a call that uses them."""

    def __init__(self, call, **attributes):
        self.call = call
        for name, value in attributes.items():
            setattr(self, name, value)

    def __call__(self, *args):
        return self.call(self, *args)


class TorchNet(nn.Module):
    def __init__(self, call, **attributes):
        super().__init__()
        self.call = call
        for name, value in attributes.items():
            setattr(self, name, value)

    def forward(self, *args):
        return self.call(self, *args)


def randomised(model):
    """The model in evaluation mode with other weights than the initial ones."""
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for value in model.state_dict().values():
            if value.is_floating_point():
                value.copy_(0.5 + torch.rand(value.shape, generator=generator))
    return model.eval()


def same_numbers(script, folder, theirs, ours, *inputs, tolerance=1e-4):
    torch.save(randomised(theirs).state_dict(), folder / "state.pt")
    script.migrate(folder / "state.pt", folder / "out", model=ours)
    script.restore(ours, folder / "out")
    ours.eval()
    with torch.no_grad():
        expected = theirs(*(torch.from_numpy(x) for x in inputs)).numpy()
    found = np.asarray(ours(*(jnp.asarray(x) for x in inputs)))
    assert found.shape == expected.shape
    assert np.abs(found - expected).max() <= tolerance * max(1, np.abs(expected).max())


def array(*shape):
    return np.random.default_rng(0).standard_normal(shape, np.float32)


CONVOLUTIONS = {
    1: (nn.Conv1d, nn.ConvTranspose1d),
    2: (nn.Conv2d, nn.ConvTranspose2d),
    3: (nn.Conv3d, nn.ConvTranspose3d),
}


@pytest.mark.parametrize("rank", CONVOLUTIONS)
def test_convolutions(script, tmp_path, rank):
    conv, transpose = CONVOLUTIONS[rank]
    rngs = nnx.Rngs(0)
    wider = {"padding": ((1, 1),) * rank, "transpose_kernel": True, "use_bias": False}
    ours = nnx.Sequential(
        nnx.Conv(4, 6, (2,) * rank, padding=0, feature_group_count=2, rngs=rngs),
        nnx.relu,
        nnx.ConvTranspose(6, 5, (2,) * rank, **wider, rngs=rngs),
    )
    ours = Net(lambda self, x: channels_first(self.body(channels_last(x))), body=ours)
    theirs = nn.Sequential(conv(4, 6, 2, groups=2), nn.ReLU(), transpose(6, 5, 2, bias=False))
    theirs = TorchNet(lambda self, x: self.body(x), body=theirs)
    same_numbers(script, tmp_path, theirs, ours, array(2, 4, *(4, 3, 2)[:rank]))


def test_norms(script, tmp_path):
    theirs = nn.Sequential(
        nn.BatchNorm1d(6), nn.LayerNorm(6), nn.GroupNorm(3, 6), nn.BatchNorm1d(6, affine=False)
    )
    rngs = nnx.Rngs(0)
    ours = nnx.Sequential(
        nnx.BatchNorm(6, rngs=rngs),
        nnx.LayerNorm(6, epsilon=1e-5, rngs=rngs),
        nnx.GroupNorm(6, 3, epsilon=1e-5, rngs=rngs),
        nnx.BatchNorm(6, use_scale=False, use_bias=False, rngs=rngs),
    )
    same_numbers(script, tmp_path, theirs, ours, array(5, 6))


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("widths", [{}, {"kdim": 6, "vdim": 6}])
def test_attention(script, tmp_path, bias, widths):
    theirs = TorchNet(
        lambda self, q, k: self.attention(q, k, k)[0],
        attention=nn.MultiheadAttention(8, 2, bias=bias, batch_first=True, **widths),
    )
    ours = Net(
        lambda self, q, k: self.attention(q, k),
        attention=nnx.MultiHeadAttention(
            2, 8, in_kv_features=widths.get("kdim"), use_bias=bias, decode=False, rngs=nnx.Rngs(0)
        ),
    )
    same_numbers(script, tmp_path, theirs, ours, array(2, 3, 8), array(2, 4, widths.get("kdim", 8)))


def test_containers_embeddings_and_own_parameters(script, tmp_path):
    theirs = TorchNet(
        lambda self, i: (
            self.norms["b"](sum(m(self.embedding(i)) for m in self.parts)) * self.scale + self.shift[1]
        ),
        embedding=nn.Embedding(7, 4),
        parts=nn.ModuleList(nn.Linear(4, 4, bias=False) for _ in range(11)),
        norms=nn.ModuleDict({"b": nn.LayerNorm(4), "a": nn.LayerNorm(4, elementwise_affine=False)}),
        scale=nn.Parameter(torch.ones(4)),
        shift=nn.ParameterList([torch.zeros(4), torch.zeros(4)]),
    )
    rngs = nnx.Rngs(0)
    ours = Net(
        lambda self, i: (
            self.norms["b"](sum(m(self.embedding(i)) for m in self.parts)) * self.scale + self.shift[1]
        ),
        embedding=nnx.Embed(7, 4, rngs=rngs),
        parts=nnx.List(nnx.Linear(4, 4, use_bias=False, rngs=rngs) for _ in range(11)),
        norms=nnx.Dict(
            {
                "b": nnx.LayerNorm(4, epsilon=1e-5, rngs=rngs),
                "a": nnx.LayerNorm(4, use_scale=False, use_bias=False, rngs=rngs),
            }
        ),
        scale=nnx.Param(jnp.ones(4)),
        shift=nnx.List([nnx.Param(jnp.zeros(4)), nnx.Param(jnp.zeros(4))]),
        drop=nnx.Dropout(0.5, rngs=rngs),
    )
    same_numbers(script, tmp_path, theirs, ours, np.array([[0, 3, 6]]))


def named_pair():
    end = nn.Sequential(OrderedDict(b=nn.Linear(4, 4), a=nn.Linear(4, 4)))
    theirs = nn.Sequential(OrderedDict(stem=nn.Linear(3, 4), act=nn.ReLU(), end=end))
    rngs = nnx.Rngs(0)
    end = nnx.Sequential(nnx.Linear(4, 4, rngs=rngs), nnx.Linear(4, 4, rngs=rngs))
    return theirs, nnx.Sequential(nnx.Linear(3, 4, rngs=rngs), nnx.relu, end)


def test_names_in_a_sequential_are_told_by_their_order(script, tmp_path):
    theirs, ours = named_pair()
    same_numbers(script, tmp_path, theirs, ours, array(2, 3))


def test_names_in_a_sequential_are_told_by_its_own_list(script, tmp_path):
    theirs, ours = named_pair()
    ours.names, ours.layers[2].names = ("stem", "act", "end"), ("b", "a")
    save_file(randomised(theirs).state_dict(), tmp_path / "state.safetensors")
    script.migrate(tmp_path / "state.safetensors", tmp_path / "out", model=ours)
    script.restore(ours, tmp_path / "out")
    np.testing.assert_array_equal(ours.layers[2].layers[0].kernel, theirs.end.b.weight.detach().numpy().T)


def test_the_order_in_safetensors_tells_nothing(script, tmp_path):
    theirs, ours = named_pair()
    save_file(theirs.state_dict(), tmp_path / "state.safetensors")
    with pytest.raises(ValueError, match=r"missing: 0\.weight"):
        script.migrate(tmp_path / "state.safetensors", tmp_path / "out", model=ours)


def linear_pair():
    theirs = nn.Sequential(nn.Linear(3, 4), nn.Linear(4, 2))
    rngs = nnx.Rngs(0)
    return theirs, nnx.Sequential(nnx.Linear(3, 4, rngs=rngs), nnx.Linear(4, 2, rngs=rngs))


def broken(state):
    """Checkpoints that do not fit, and what the error says of them."""
    yield {k: v for k, v in state.items() if k != "0.weight"}, ["missing: 0.weight"]
    yield {**state, "2.weight": torch.zeros(2)}, ["unexpected: 2.weight"]
    yield {**state, "0.weight": torch.zeros(4, 4)}, ["misshapen: 0.weight (4, 4)"]
    yield {**state, "0.weight": torch.zeros(3, 4)}, ["misshapen: 0.weight (3, 4)"]
    yield {**state, "0.weight": torch.zeros(12)}, ["misshapen: 0.weight (12,)"]
    yield (
        {"0.bias": torch.zeros(5), "x": torch.zeros(1)},
        ["missing: 1.bias", "misshapen: 0.bias", "unexpected: x"],
    )


@pytest.mark.parametrize("suffix", ["pt", "safetensors"])
def test_all_that_does_not_fit_is_told_at_once_and_nothing_is_written(script, tmp_path, suffix):
    theirs, ours = linear_pair()
    for state, words in broken(theirs.state_dict()):
        path = tmp_path / f"state.{suffix}"
        (torch.save if suffix == "pt" else save_file)(state, path)
        with pytest.raises(ValueError) as error:
            script.migrate(path, tmp_path / "out", model=ours)
        assert all(word in str(error.value) for word in words)
        assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("file", ["state.pt", "state.pth", "state.bin", "state.safetensors"])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float16, torch.bfloat16])
def test_formats_and_types(script, tmp_path, file, dtype):
    theirs, ours = linear_pair()
    theirs = theirs.to(dtype)
    (save_file if file.endswith("safetensors") else torch.save)(theirs.state_dict(), tmp_path / file)
    script.migrate(tmp_path / file, tmp_path / "out", model=ours)
    script.restore(ours, tmp_path / "out")
    assert ours.layers[0].kernel.dtype == jnp.float32
    np.testing.assert_array_equal(ours.layers[0].kernel, theirs[0].weight.detach().float().numpy().T)


def test_an_old_file_of_torch(script, tmp_path):
    theirs, ours = linear_pair()
    torch.save(theirs.state_dict(), tmp_path / "state.pt", _use_new_zipfile_serialization=False)
    script.migrate(tmp_path / "state.pt", tmp_path / "out", model=ours)


def test_a_checkpoint_for_another_model_is_not_restored(script, tmp_path):
    theirs, ours = linear_pair()
    torch.save(theirs.state_dict(), tmp_path / "state.pt")
    script.migrate(tmp_path / "state.pt", tmp_path / "out", model=ours)
    rngs = nnx.Rngs(0)
    other = nnx.Sequential(
        nnx.Linear(3, 5, rngs=rngs), nnx.Linear(4, 2, use_bias=False, rngs=rngs), nnx.BatchNorm(2, rngs=rngs)
    )
    before = np.asarray(other.layers[1].kernel)
    with pytest.raises(ValueError) as error:
        script.restore(other, tmp_path / "out")
    for words in "missing: layers/2/scale", "misshapen: layers/0/kernel", "unexpected: layers/1/bias":
        assert words in str(error.value)
    np.testing.assert_array_equal(other.layers[1].kernel, before)


def tied_pair():
    head = nn.Linear(3, 5, bias=False)
    theirs = TorchNet(lambda self, i: self.head(self.tokens(i)), tokens=nn.Embedding(5, 3), head=head)
    theirs.head.weight = theirs.tokens.weight
    ours = Net(
        lambda self, i: self.tokens(i) @ self.head.weight.T,
        tokens=nnx.Embed(5, 3, rngs=nnx.Rngs(0)),
        head=Net(None, weight=nnx.data(None)),
    )
    ours.head.weight = ours.tokens.embedding
    return theirs, ours


@pytest.mark.parametrize(("key", "fits"), [("0.num_batches_tracked", True), ("1.num_batches_tracked", False)])
def test_the_counter_of_a_norm_is_ignored_where_there_is_a_norm(script, tmp_path, key, fits):
    torch.save({**nn.Sequential(nn.BatchNorm1d(2)).state_dict(), key: torch.tensor(3)}, tmp_path / "state.pt")
    ours = nnx.Sequential(nnx.BatchNorm(2, rngs=nnx.Rngs(0)))
    if fits:
        script.migrate(tmp_path / "state.pt", tmp_path / "out", model=ours)
    else:
        with pytest.raises(ValueError, match=f"unexpected: {key}"):
            script.migrate(tmp_path / "state.pt", tmp_path / "out", model=ours)


def test_tied_weights_stay_one(script, tmp_path):
    theirs, ours = tied_pair()
    same_numbers(script, tmp_path, theirs, ours, np.array([0, 4]))
    assert ours.head.weight is ours.tokens.embedding


def test_tied_weights_have_to_agree(script, tmp_path):
    theirs, ours = tied_pair()
    state = theirs.state_dict()
    torch.save({**state, "head.weight": state["head.weight"] + 1}, tmp_path / "state.pt")
    with pytest.raises(ValueError, match="different"):
        script.migrate(tmp_path / "state.pt", tmp_path / "out", model=ours)


@pytest.mark.parametrize("key", ["head.weight", "tokens.weight"])
def test_one_name_of_tied_weights_is_enough_in_safetensors_only(script, tmp_path, key):
    theirs, ours = tied_pair()
    state = {key: theirs.state_dict()[key]}
    torch.save(state, tmp_path / "state.pt")
    save_file(state, tmp_path / "state.safetensors")
    with pytest.raises(ValueError, match="missing"):
        script.migrate(tmp_path / "state.pt", tmp_path / "out", model=ours)
    script.migrate(tmp_path / "state.safetensors", tmp_path / "out", model=ours)
    script.restore(ours, tmp_path / "out")
    np.testing.assert_array_equal(ours.tokens.embedding, state[key].numpy())


def test_the_data_of_the_script(script, tmp_path):
    ours = Net(
        None,
        train_=nnx.Param(jnp.zeros(2)),
        table=nnx.Variable(jnp.ones(3)),
        steps=nnx.Variable(jnp.array(0)),
    )
    torch.save(
        {"train": torch.ones(2), "steps": torch.tensor(7), "mask": torch.ones(1)}, tmp_path / "state.pt"
    )
    with pytest.raises(ValueError) as error:
        script.migrate(tmp_path / "state.pt", tmp_path / "out", model=ours)
    for words in "missing: table", "missing: train_", "unexpected: train\n", "unexpected: mask":
        assert words in str(error.value) + "\n"
    script.RENAMED, script.NON_PERSISTENT, script.IGNORED = {"train_": "train"}, {"table"}, (".mask",)
    script.migrate(tmp_path / "state.pt", tmp_path / "out", model=ours)
    script.restore(ours, tmp_path / "out")
    assert (ours.train_.tolist(), ours.table.tolist(), ours.steps.tolist()) == ([1, 1], [1, 1, 1], 7)


def test_a_name_may_become_a_path(script, tmp_path):
    theirs = nn.Sequential(nn.utils.parametrizations.weight_norm(nn.Linear(3, 2, bias=False)))
    norm, direction = nnx.Param(jnp.zeros((2, 1))), nnx.Param(jnp.zeros((2, 3)))
    ours = nnx.Sequential(Net(None, weight_g=norm, weight_v=direction))
    torch.save(theirs.state_dict(), tmp_path / "state.pt")
    script.RENAMED = {f"weight_{name}": f"parametrizations.weight.original{i}" for i, name in enumerate("gv")}
    script.migrate(tmp_path / "state.pt", tmp_path / "out", model=ours)
    script.restore(ours, tmp_path / "out")
    found = ours.layers[0].weight_v * norm / jnp.linalg.norm(direction, axis=1, keepdims=True)
    np.testing.assert_allclose(found, theirs[0].weight.detach().numpy(), atol=1e-6)


def test_several_weights_in_one_and_one_in_several(script, tmp_path):
    script.LAYERS = {
        "Net": {
            "bias": (("b1", "b2"), script.merged(sum)),
            "first": ("both", script.part(0, 2, 0)),
            "second": ("both", script.part(1, 2, 0, script.axes((1, 0), shape=(1, -1)))),
        }
    }
    shapes = {"bias": 2, "first": (1, 3), "second": (1, 3)}
    ours = Net(None, **{name: nnx.Param(jnp.zeros(shape)) for name, shape in shapes.items()})
    state = {"b1": torch.ones(2), "b2": torch.ones(2), "both": torch.arange(6.0).reshape(2, 3)}
    torch.save(state, tmp_path / "state.pt")
    script.migrate(tmp_path / "state.pt", tmp_path / "out", model=ours)
    script.restore(ours, tmp_path / "out")
    assert (ours.bias.tolist(), ours.first.tolist(), ours.second.tolist()) == (
        [2, 2],
        [[0, 1, 2]],
        [[3, 4, 5]],
    )


def test_the_checkpoint_is_the_state_of_the_model(script, tmp_path):
    theirs, ours = tied_pair()
    torch.save(theirs.state_dict(), tmp_path / "state.pt")
    script.migrate(tmp_path / "state.pt", tmp_path / "out", model=ours)
    with ocp.StandardCheckpointer() as checkpointer:
        nnx.update(ours, nnx.State(checkpointer.restore(tmp_path / "out")))
    np.testing.assert_array_equal(ours.tokens.embedding, theirs.tokens.weight.detach().numpy())


def test_a_model_without_weights(script, tmp_path):
    torch.save({}, tmp_path / "state.pt")
    script.migrate(tmp_path / "state.pt", tmp_path / "out", model=nnx.Sequential(nnx.relu))
    script.restore(nnx.Sequential(nnx.relu), tmp_path / "out")


def test_a_folder_that_is_no_checkpoint_is_not_overwritten(script, tmp_path):
    theirs, ours = linear_pair()
    torch.save(theirs.state_dict(), tmp_path / "state.pt")
    (tmp_path / "out").mkdir()
    with pytest.raises(ValueError, match="already exists"):
        script.migrate(tmp_path / "state.pt", tmp_path / "out", model=ours)


def test_the_live_model_is_needed(script, tmp_path):
    with pytest.raises(TypeError, match="model="):
        script.migrate(tmp_path / "state.pt", tmp_path / "out")


@pytest.mark.parametrize("width", [4, 5])
def test_the_command_line(script, tmp_path, monkeypatch, capsys, width):
    (tmp_path / "model.py").write_text(
        "from flax import nnx\n\n\n"
        "def build(n, *, rngs):\n    return nnx.Sequential(nnx.Linear(3, n, rngs=rngs))\n"
    )
    torch.save(nn.Sequential(nn.Linear(3, 4)).state_dict(), tmp_path / "state.pt")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "argv", ["script", "state.pt", "out", "--model", f"build({width}, rngs=rngs)"])
    if width == 4:
        script.main()
        assert capsys.readouterr() == ("", "")
        assert (tmp_path / "out").is_dir()
    else:
        with pytest.raises(
            SystemExit, match=r"state\.pt does not fit the model:\n  misshapen: 0\.bias \(4,\)"
        ):
            script.main()
