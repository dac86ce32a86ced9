package org.mlswitcheroo.cli.listing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlswitcheroo.facts.asm.ListingParser;
import org.mlswitcheroo.parsers.rdna.RdnaParser;
import org.mlswitcheroo.parsers.sass.SassParser;

/** The dialects that are listings, by name. */
public final class ListingDialects {
  private static final List<ListingParser> ALL = List.of(new SassParser(), new RdnaParser());

  private static final Map<String, String> ENDS =
      Map.of(".sass", "sass", ".s", "rdna", ".objdump", "rdna");

  private ListingDialects() {}

  /** The dialect of a file by the end of its name, absent when it is no listing. */
  public static Optional<String> ofFile(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.ofNullable(ENDS.get(path.substring(dot)));
  }

  /** The dialect that listings become when Python is asked for. */
  public static String target(String name) {
    return name.equals("python") ? "numpy" : name;
  }

  /** The parser of a dialect, absent when it is none of listings. */
  public static Optional<ListingParser> named(String dialect) {
    return ALL.stream().filter(parser -> parser.dialect().equals(dialect)).findFirst();
  }
}
