package org.mlswitcheroo.emitters.python;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Prints the items between two tokens again after some were left out, moved or added. An item keeps
 * the line break, the comments above it and the comment behind it; comments of one that is left out
 * go before the next one.
 */
final class ItemList {
  /** A part of what stands before a token. */
  private record Slice(int token, int from, int to) {}

  private final Source source;
  private final Out out;
  private final List<Item> items;
  private final int close;
  private final List<Slice> before = new ArrayList<>();
  private final List<List<Slice>> behind = new ArrayList<>();
  private final Set<Integer> printed = new HashSet<>();
  private List<Slice> waiting = new ArrayList<>();
  private int carried;
  private String indent;

  private ItemList(Source source, Out out, int open, int close, List<Item> items) {
    this.source = source;
    this.out = out;
    this.items = items;
    this.close = close;
    this.indent = source.indent(open) + source.unit;
    cut();
  }

  /**
   * Prints the entries and what stands before the closing token; separators that the source has not
   * are there because of the fact.
   */
  static void print(
      Source source,
      Out out,
      int open,
      int close,
      List<Item> items,
      List<Entry> entries,
      Object fact) {
    new ItemList(source, out, open, close, items).print(entries, fact);
  }

  /** Whether every item begins a line. */
  static boolean onOwnLines(Source source, List<Item> items) {
    return !items.isEmpty()
        && items.stream()
            .allMatch(item -> Source.firstBreak(source.token(item.first()).leading()) >= 0);
  }

  /** Splits the leading of each item into the end of the line before and the rest. */
  private void cut() {
    for (int i = 0; i <= items.size(); i++) {
      int token = i < items.size() ? items.get(i).first() : close;
      String leading = source.token(token).leading();
      int end = Source.firstBreak(leading);
      boolean comment = end > 0 && leading.substring(0, end).contains("#");
      List<Slice> ends = new ArrayList<>();
      if (i > 0
          && source.is(items.get(i - 1).last() + 1, ",")
          && items.get(i - 1).last() + 1 < close) {
        int comma = items.get(i - 1).last() + 1;
        if (source.token(comma).leading().contains("#")) {
          ends.add(new Slice(comma, 0, Source.firstBreak(source.token(comma).leading())));
        }
      }
      if (comment) {
        ends.add(new Slice(token, 0, end));
      }
      behind.add(ends);
      before.add(new Slice(token, comment ? end : 0, leading.length()));
      int line = Source.afterLastBreak(leading);
      if (line > 0 && i < items.size()) {
        indent = leading.substring(line);
      }
    }
  }

  private String text(Slice slice) {
    return source.token(slice.token()).leading().substring(slice.from(), slice.to());
  }

  private boolean breaks(Slice slice) {
    return Source.firstBreak(text(slice)) >= 0;
  }

  private void print(List<Entry> entries, Object fact) {
    int before = -1;
    entries.forEach(entry -> printed.add(entry.origin()));
    waiting.addAll(behind.get(0));
    for (int i = 0; i < entries.size(); i++) {
      int start = out.length();
      if (i > 0) {
        out.add(",");
      }
      boolean next = i > 0 && entries.get(i).origin() == before + 1 && before >= 0;
      separate(entries.get(i), i == 0, next);
      if (entries.get(i).origin() < 0 || entries.get(i).origin() != before + 1) {
        out.because(start, fact);
      }
      before = entries.get(i).origin() < 0 ? -2 : entries.get(i).origin();
      out.add(entries.get(i).out());
      if (entries.get(i).origin() >= 0) {
        waiting.addAll(behind.get(entries.get(i).origin() + 1));
      }
    }
    int start = out.length();
    end(entries.isEmpty());
    if (before + 1 != items.size()) {
      out.because(start, fact);
    }
  }

  private void separate(Entry entry, boolean first, boolean next) {
    if (entry.origin() < 0) {
      boolean line = entry.ownLine() || first && !items.isEmpty() && breaks(before.get(0));
      if (line || first && !waiting.isEmpty()) {
        newLine();
      } else if (!first) {
        out.add(" ");
      }
      return;
    }
    boolean comments = carry(entry.origin());
    Slice own = before.get(entry.origin());
    boolean joins = first && !breaks(before.get(0)) && text(own).isBlank() && waiting.isEmpty();
    if (comments) {
      flush();
      if (breaks(own)) {
        source.leading(out, own.token(), own.from(), own.to());
      } else {
        newLine();
      }
    } else if (first && entry.origin() != 0 && joins) {
      return;
    } else if (breaks(own)) {
      flush();
      source.leading(out, own.token(), own.from(), own.to());
    } else if (first && (breaks(before.get(0)) || !waiting.isEmpty())) {
      newLine();
    } else {
      out.add(text(own).isEmpty() && !first && !next ? " " : text(own));
    }
  }

  /**
   * Prints comments of items that are left out and stood before an item; answers whether there were
   * any.
   */
  private boolean carry(int until) {
    boolean any = false;
    for (; carried < until; carried++) {
      if (!printed.contains(carried)) {
        List<Slice> all = new ArrayList<>(behind.get(carried + 1));
        all.add(0, before.get(carried));
        for (Slice slice : all) {
          any |= lines(slice);
        }
      }
    }
    return any;
  }

  private boolean lines(Slice slice) {
    if (!text(slice).contains("#")) {
      return false;
    }
    flush();
    String text = text(slice).strip();
    if (Source.firstBreak(text(slice)) == 0) {
      int end = slice.from() + text(slice).stripTrailing().length();
      source.leading(out, slice.token(), slice.from(), end);
    } else {
      int at = slice.from() + text(slice).indexOf(text);
      out.add(source.eol + indent);
      source.leading(out, slice.token(), at, at + text.length());
    }
    return true;
  }

  private void flush() {
    for (Slice slice : waiting) {
      source.leading(out, slice.token(), slice.from(), slice.to());
    }
    waiting = new ArrayList<>();
  }

  private void newLine() {
    flush();
    out.add(source.eol + indent);
  }

  private void end(boolean empty) {
    Slice last = before.get(items.size());
    boolean lines = breaks(last);
    boolean comma = !items.isEmpty() && items.get(items.size() - 1).last() + 1 < close;
    if (comma && !empty) {
      out.add(",");
    }
    boolean comments = carry(items.size()) || !waiting.isEmpty() || text(last).contains("#");
    if (empty && !comments) {
      return;
    }
    flush();
    if (comments && !lines) {
      out.add(source.eol + indent);
    } else {
      source.leading(out, last.token(), last.from(), last.to());
    }
  }
}
