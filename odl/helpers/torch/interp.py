import torch


def interp(x, xp, fp):
    """Values on the lines between the points (xp, fp), and those of the ends beyond."""
    place = torch.clamp(torch.searchsorted(xp, x, right=True) - 1, 0, len(xp) - 2)
    share = torch.clamp((x - xp[place]) / (xp[place + 1] - xp[place]), 0.0, 1.0)
    return fp[place] + share * (fp[place + 1] - fp[place])
