package org.mlswitcheroo.odl.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.odl.derive.Derivation;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.OdlReader;
import org.mlswitcheroo.odl.read.Problem;
import org.mlswitcheroo.odl.read.Problems;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

/** What a knowledge base loses when frameworks offer what other snapshots hold. */
public final class SnapshotChange {
  private SnapshotChange() {}

  /**
   * The faults that the folder {@code odl} has with snapshots and did not have with those before,
   * sorted by place.
   */
  public static List<Problem> broken(Path odl, Snapshots before, Snapshots now) {
    Problems reading = new Problems();
    Knowledge knowledge = new OdlReader(reading).folder(odl);
    if (!reading.list().isEmpty()) {
      return reading.list();
    }
    List<Problem> broken = new ArrayList<>(named(knowledge, now));
    broken.removeAll(named(knowledge, before));
    Problems lost = new Problems();
    Knowledge fresh = Derivation.of(knowledge, now);
    for (Operation old : Derivation.of(knowledge, before).operations().values()) {
      Optional<Operation> there = Optional.ofNullable(fresh.operations().get(old.operation()));
      old.variants()
          .forEach(
              (dialect, variant) -> {
                Optional<Variant> left =
                    there.flatMap(each -> Optional.ofNullable(each.variants().get(dialect)));
                if (left.isEmpty() || refused(left.get()) > refused(variant)) {
                  lost.add(
                      old.place(),
                      "ODL-SNAPSHOT-DERIVED",
                      "(%s) loses its form in (%s): what is taken over from another dialect is not there."
                          .formatted(old.operation(), dialect),
                      "Maybe name another counterpart in odl/dialects/%s.yaml.".formatted(dialect));
                }
              });
    }
    broken.addAll(lost.list());
    Collections.sort(broken);
    return broken;
  }

  private static Collection<Problem> named(Knowledge knowledge, Snapshots snapshots) {
    Problems problems = new Problems();
    new SnapshotCheck(knowledge, snapshots, problems).run();
    return problems.list();
  }

  private static long refused(Variant variant) {
    return variant.choose().stream().filter(each -> each.unsupported().isPresent()).count();
  }
}
