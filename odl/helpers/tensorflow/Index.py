class Index:
    """An index as a value: Index[1:, 0]."""

    def __class_getitem__(cls, index):
        return index
