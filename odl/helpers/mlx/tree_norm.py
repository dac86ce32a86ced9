def tree_norm(tree):
    """The length of all arrays of a nesting together."""
    squares = []
    tree_map(lambda leaf: squares.append(square_sum(leaf)), tree)
    return sum(squares[1:], squares[0]) ** 0.5
