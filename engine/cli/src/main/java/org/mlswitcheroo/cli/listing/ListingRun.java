package org.mlswitcheroo.cli.listing;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.convert.ApiCounts;
import org.mlswitcheroo.cli.convert.Engine;
import org.mlswitcheroo.cli.convert.FileOutcome;
import org.mlswitcheroo.cli.convert.Places;
import org.mlswitcheroo.cli.convert.Status;
import org.mlswitcheroo.core.listing.Forms;
import org.mlswitcheroo.core.listing.KernelModule;
import org.mlswitcheroo.core.listing.KernelPicture;
import org.mlswitcheroo.core.listing.op.Recogniser;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.Severity;
import org.mlswitcheroo.facts.asm.ListingParser;
import org.mlswitcheroo.semantics.FindingCatalog;

/** Converts one listing. */
public final class ListingRun {
  private final ListingParser parser;
  private final Supplier<Engine> engine;
  private final FindingCatalog catalog = FindingCatalog.load();
  private final Optional<Picture> picture;
  private final boolean checked;
  private final List<KernelPicture> pictures = new ArrayList<>();

  /**
   * @param engine converts what is written for PyTorch to the target
   * @param picture the picture that is drawn of the functions
   * @param checked whether operations are checked with further random numbers
   */
  public ListingRun(
      ListingParser parser, Supplier<Engine> engine, Optional<Picture> picture, boolean checked) {
    this.checked = checked;
    this.picture = picture;
    this.parser = parser;
    this.engine = engine;
  }

  /**
   * Reads the listing and makes the text of the target.
   *
   * @param path as the user named it, {@code -} for standard input
   * @param operations whether operations are looked for
   */
  public FileOutcome convert(
      String path, String targetDialect, boolean operations, Console console) {
    String name = path.equals("-") ? "<stdin>" : path;
    boolean same = targetDialect.equals(parser.dialect());
    Optional<LiftedListing> lifted =
        same
            ? Optional.empty()
            : Optional.of(
                lifted(name, targetDialect, forms(parser.dialect(), targetDialect), operations));
    lifted.filter(all -> picture.isPresent()).ifPresent(LiftedListing::draw);
    ListingTarget target = lifted.isPresent() ? lifted.get() : new SameListing(catalog, name);
    int[] lines = new int[1];
    try (InputStream bytes = open(path, console)) {
      parser.parse(
          bytes,
          part -> {
            lines[0] += part.lines().size();
            target.add(part);
          });
    } catch (IOException e) {
      throw CommandException.of(e, "read", "the file (" + name + ")");
    }
    lifted.ifPresent(all -> pictures.addAll(all.pictures()));
    List<Finding> findings = target.findings();
    boolean errors = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    byte[] text = target.bytes();
    boolean made = same || text.length > 0;
    Status status =
        same
            ? errors ? Status.INVALID : Status.UNCHANGED
            : !made ? Status.FAILED : errors ? Status.MARKED : Status.CONVERTED;
    return new FileOutcome(
        name,
        status,
        made ? Optional.of(text) : Optional.empty(),
        findings,
        ApiCounts.NONE,
        0,
        lines[0],
        false,
        target.summary());
  }

  /** The picture of the functions that were lifted, absent when none was asked for. */
  public Optional<String> picture() {
    return picture.map(form -> form.text(pictures));
  }

  /** How kernels are written in a dialect. */
  static Forms forms(String source, String target) {
    return Forms.named(target)
        .orElseThrow(
            () ->
                CommandException.usage(
                    "a listing (" + source + ") cannot become (" + target + ") yet.",
                    "Maybe --target numpy, torch or jax."));
  }

  private LiftedListing lifted(String name, String targetDialect, Forms forms, boolean operations) {
    OpFunctions ops = new OpFunctions(engine, targetDialect);
    return new LiftedListing(
        catalog,
        name,
        parser.dialect(),
        new KernelModule(forms),
        operations ? Optional.of(new Recogniser(ops.source(), checked)) : Optional.empty(),
        ops);
  }

  static InputStream open(String path, Console console) throws IOException {
    if (path.equals("-")) {
      return new ByteArrayInputStream(console.in().readAllBytes());
    }
    Places.checkFile(path);
    return new BufferedInputStream(Files.newInputStream(Places.path(path)));
  }
}
