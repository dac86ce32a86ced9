import math


class OneCycleLR:
    """The rate rises to `max_lr` and falls to nearly nothing, once; `rate` is that of the optimiser."""

    def __init__(
        self,
        optimizer,
        max_lr,
        total_steps=None,
        epochs=None,
        steps_per_epoch=None,
        pct_start=0.3,
        anneal_strategy="cos",
        div_factor=25.0,
        final_div_factor=10000.0,
        three_phase=False,
        rate=1,
    ):
        self.optimizer = optimizer
        self.rate = rate
        self.is_linear = anneal_strategy == "linear"
        steps = epochs * steps_per_epoch if total_steps is None else total_steps
        first, last = max_lr / div_factor, max_lr / div_factor / final_div_factor
        up = pct_start * steps - 1
        if three_phase:  # begin, end, rate at the begin, rate at the end
            self.phases = [
                (0, up, first, max_lr),
                (up, 2 * up, max_lr, first),
                (2 * up, steps - 1, first, last),
            ]
        else:
            self.phases = [(0, up, first, max_lr), (up, steps - 1, max_lr, last)]
        self.last_epoch = -1
        self.step()

    def step(self):
        self.last_epoch += 1
        phase = sum(self.last_epoch > end for _, end, _, _ in self.phases)
        if phase == len(self.phases):
            raise ValueError(f"the cycle ended before step {self.last_epoch}")
        begin, end, low, high = self.phases[phase]
        part = (self.last_epoch - begin) / (end - begin)
        part = part if self.is_linear else (1 - math.cos(math.pi * part)) / 2
        scale = self.optimizer.opt_state[-1].hyperparams["step_size"]
        scale[...] = (low + (high - low) * part) / self.rate
