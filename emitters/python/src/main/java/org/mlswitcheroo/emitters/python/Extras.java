package org.mlswitcheroo.emitters.python;

import java.util.List;
import org.mlswitcheroo.facts.target.Insert;
import org.mlswitcheroo.facts.target.Mark;

/** Prints what stands between the statements of the source: insertions, additions and markers. */
final class Extras {
  private final Source source;
  private final Lines lines;

  Extras(Source source, Lines lines) {
    this.source = source;
    this.lines = lines;
  }

  /** Prints insertions, definitions with blank lines around, and answers how many there were. */
  int insert(List<Insert> inserts, String indent, int printed) {
    int count = printed;
    for (Insert insert : inserts) {
      String text = insert.template().text().strip();
      boolean definition = text.matches("(?s)(def|class|async def)\\s.*|@.*");
      int blanks = !definition ? 0 : indent.isEmpty() ? 2 : 1;
      if (count++ > 0) {
        lines.blankLines(blanks);
      }
      lines.add(
          lines.statement(insert.template(), insert.anchor(), indent, insert), indent, insert);
      lines.blankLines(blanks);
    }
    return inserts.size();
  }

  /** Prints lines that the printer itself puts in. */
  void add(List<Addition> additions, String indent) {
    for (Addition addition : additions) {
      lines.blankLines(lines.out.length() == 0 ? 0 : addition.before());
      lines.add(addition.text(), indent, addition.fact());
      lines.blankLines(addition.after());
    }
  }

  /** Begins what stays unconverted. */
  void open(List<Mark> marks, String indent) {
    if (!marks.isEmpty()) {
      lines.begin();
      lines.out.add(indent + "# <SWITCHEROO_FAILED_TO_TRANS>" + source.eol, marks.get(0));
      for (Mark mark : marks) {
        String reason = (mark.code() + " " + mark.message()).replaceAll("\\s+", " ").strip();
        lines.out.add(indent + "# Reason: " + reason + source.eol, mark);
      }
    }
  }

  /** Ends what stays unconverted. */
  void close(List<Mark> marks, String indent) {
    if (!marks.isEmpty()) {
      lines.begin();
      lines.out.add(indent + "# </SWITCHEROO_FAILED_TO_TRANS>" + source.eol, marks.get(0));
    }
  }
}
