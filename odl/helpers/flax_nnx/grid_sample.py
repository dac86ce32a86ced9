import jax
import jax.numpy as jnp


def grid_sample(x, grid, mode="bilinear", padding_mode="zeros", align_corners=None):
    """Values of (batch, channels, height, width) at points (batch, h, w, 2): (batch, channels, h, w)."""
    height, width = x.shape[2:]

    def place(points, n):
        points = (points + 1) / 2 * (n - 1) if align_corners else ((points + 1) * n - 1) / 2
        return points.clip(0, n - 1) if padding_mode == "border" else points

    columns, rows = place(grid[..., 0], width), place(grid[..., 1], height)

    def pixel(row, column):
        inside = (row >= 0) & (row < height) & (column >= 0) & (column < width)
        row, column = row.clip(0, height - 1).astype(int), column.clip(0, width - 1).astype(int)
        values = jax.vmap(lambda image, i, j: image[:, i, j])(x, row, column)
        return jnp.where(inside[:, None], values, 0)

    if mode == "nearest":
        return pixel(jnp.round(rows), jnp.round(columns))
    top, left = jnp.floor(rows), jnp.floor(columns)
    down, right = (rows - top)[:, None], (columns - left)[:, None]
    upper = pixel(top, left) * (1 - right) + pixel(top, left + 1) * right
    lower = pixel(top + 1, left) * (1 - right) + pixel(top + 1, left + 1) * right
    return upper * (1 - down) + lower * down
