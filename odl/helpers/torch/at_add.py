import torch


def at_add(x, index, values):
    """A copy of x with values added at an index; what is named several times gets the sum."""
    places = torch.arange(x.numel()).reshape(x.shape)[index]  # in x laid flat
    values = torch.as_tensor(values, dtype=x.dtype).broadcast_to(places.shape)
    return x.flatten().index_add(0, places.flatten(), values.flatten()).reshape(x.shape)
