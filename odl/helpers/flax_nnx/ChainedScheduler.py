class ChainedScheduler:
    """The rate is multiplied by what each of several schedulers gives."""

    def __init__(self, schedulers, optimizer=None):
        self.schedulers = schedulers
        self.optimizer = optimizer or schedulers[-1].optimizer
        for scheduler in schedulers:
            scheduler.last_epoch -= 1
        self.step()

    def step(self):
        scale = self.optimizer.opt_state[-1].hyperparams["step_size"]
        factor = 1.0
        for scheduler in self.schedulers:
            scheduler.step()
            factor *= float(scale[...])
        scale[...] = factor
