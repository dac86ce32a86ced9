def f(x, y, z):
    return (x + y) * z - y / (z.abs() + 1)
