package org.mlswitcheroo.cli.report;

import java.io.PrintStream;

/**
 * A line that shows how far long work is; silent when nobody watches or the work is short.
 * Thread-safe.
 */
public final class ProgressBar implements AutoCloseable {
  private static final int WIDTH = 30;
  private static final long PATIENCE = 500_000_000L;
  private static final long PAUSE = 100_000_000L;
  private final PrintStream err;
  private final boolean watched;
  private final int total;
  private final long start = System.nanoTime();
  private long last;
  private int done;
  private boolean shown;

  public ProgressBar(PrintStream err, boolean watched, int total) {
    this.err = err;
    this.watched = watched;
    this.total = total;
  }

  /** Counts one more piece of work. */
  public synchronized void step() {
    done++;
    long now = System.nanoTime();
    if (watched && now - start > PATIENCE && now - last > PAUSE) {
      last = now;
      shown = true;
      int full = (int) ((long) WIDTH * done / Math.max(1, total));
      double seconds = (now - start) / 1e9;
      err.printf(
          java.util.Locale.ROOT,
          "\r[%s%s] %d of %d files, %.0f s left ",
          "#".repeat(full),
          ".".repeat(WIDTH - full),
          done,
          total,
          seconds / done * (total - done));
      err.flush();
    }
  }

  /** Removes the line. */
  @Override
  public synchronized void close() {
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
