class SequentialLR:
    """One scheduler after another, the next from each of `milestones` on."""

    def __init__(self, optimizer, schedulers, milestones):
        self.optimizer = optimizer
        self.schedulers = schedulers
        self.milestones = milestones
        self.last_epoch = 0
        self.begin(schedulers[0])

    def begin(self, scheduler):
        scheduler.last_epoch = -1
        scheduler.step()

    def step(self):
        self.last_epoch += 1
        scheduler = self.schedulers[sum(at <= self.last_epoch for at in self.milestones)]
        if self.last_epoch in self.milestones:
            self.begin(scheduler)
        else:
            scheduler.step()
