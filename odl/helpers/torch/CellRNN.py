import torch
from torch import nn


class CellRNN(nn.Module):
    """A cell that runs over the axis of time of (batch, time, features)."""

    def __init__(self, cell, time_major=False, return_carry=False, reverse=False, keep_order=False):
        super().__init__()
        self.cell = cell
        self.time_major, self.return_carry = time_major, return_carry
        self.reverse, self.keep_order = reverse, keep_order

    def forward(self, inputs, initial_carry=None, return_carry=None):
        axis = 0 if self.time_major else len(inputs.shape) - 2
        shape = (*inputs.shape[:axis], *inputs.shape[axis + 1 :])
        carry = self.cell.initialize_carry(shape) if initial_carry is None else initial_carry
        steps = range(inputs.shape[axis])
        outputs = []
        for i in reversed(steps) if self.reverse else steps:
            carry, y = self.cell(carry, inputs[i] if self.time_major else inputs[..., i, :])
            outputs.append(y)
        outputs = outputs[::-1] if self.reverse and self.keep_order else outputs
        outputs = torch.stack(outputs, axis)
        given = self.return_carry if return_carry is None else return_carry
        return (carry, outputs) if given else outputs
