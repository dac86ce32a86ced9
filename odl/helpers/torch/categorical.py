import torch


def categorical(logits, axis=-1, count=None, generator=None):
    """Classes drawn by their logits along an axis; with a count so many, along a last axis."""
    shape = logits.shape if count is None else (count, *logits.shape)
    axis = axis if axis < 0 or count is None else axis + 1
    noise = torch.empty(shape).exponential_(generator=generator).to(logits.device)
    found = torch.argmax(logits - torch.log(noise), dim=axis)
    return found if count is None else torch.movedim(found, 0, -1)
