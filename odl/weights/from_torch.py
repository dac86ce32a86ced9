"""Reads checkpoints of PyTorch: .pt, .pth, .bin or .safetensors."""

# template: begin reader
SEQUENTIAL = ()  # what holds the elements of a Sequential in the names of PyTorch


def opened(path):
    """The names in a checkpoint, whether it is complete and in order, and a function that reads one."""
    if path.endswith(".safetensors"):  # sorted by size, and shared weights have one name only
        from safetensors import safe_open

        file = safe_open(path, framework="numpy")
        return file.keys(), False, file.get_tensor
    import zipfile

    import torch

    state = torch.load(path, map_location="cpu", weights_only=True, mmap=zipfile.is_zipfile(path))
    state = state.get("state_dict", state)

    def read(key):
        tensor = state[key].detach()
        return (tensor.float() if tensor.dtype == torch.bfloat16 else tensor).numpy()

    return list(state), True, read


# template: end reader
