package org.mlswitcheroo.rulebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.ClassNode;

class PlainRecordsTest {
  /** A record with a component of each sort. */
  public record Sample(
      int a, long b, boolean c, double d, float e, char f, short g, byte h, String i, List<?> j) {}

  /** A record without components. */
  public record Nothing() {}

  /** A record that compares itself. */
  public record Own(int a) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Own;
    }

    @Override
    public int hashCode() {
      return 7;
    }
  }

  private static final Object[] FIRST = {
    1, 2L, true, 0.5, -0.0f, 'c', (short) 3, (byte) 4, "text", List.of(1)
  };

  @Test
  void hashesAsTheCompilerDoes() throws Exception {
    assertThat(made(Sample.class, FIRST).hashCode())
        .isEqualTo(
            new Sample(1, 2L, true, 0.5, -0.0f, 'c', (short) 3, (byte) 4, "text", List.of(1))
                .hashCode());
    assertThat(made(Nothing.class).hashCode()).isEqualTo(new Nothing().hashCode());
    assertThat(made(Own.class, 3).hashCode()).isEqualTo(7);
  }

  @Test
  void comparesEveryComponent() throws Exception {
    Class<?> type = plain(Sample.class);
    assertThat(make(type, FIRST)).isEqualTo(make(type, FIRST)).isNotEqualTo("text");
    Object[] others = {2, 3L, false, Double.NaN, 0.0f, 'd', (short) 4, (byte) 5, null, List.of()};
    for (int i = 0; i < others.length; i++) {
      Object[] values = FIRST.clone();
      values[i] = others[i];
      assertThat(make(type, values)).isNotEqualTo(make(type, FIRST)).isEqualTo(make(type, values));
    }
    Class<?> nothing = plain(Nothing.class);
    assertThat(make(nothing)).isEqualTo(make(nothing));
    assertThat(make(nothing).equals(null)).isFalse();
  }

  @Test
  void leavesOtherClassesAlone() {
    ClassNode node = new ClassNode();
    node.superName = "java/lang/Object";
    assertThat(PlainRecords.apply(node)).isFalse();
  }

  private static Object made(Class<?> type, Object... values) throws Exception {
    return make(plain(type), values);
  }

  private static Object make(Class<?> type, Object... values) throws Exception {
    return type.getDeclaredConstructors()[0].newInstance(values);
  }

  private static Class<?> plain(Class<?> type) throws Exception {
    String path = type.getName().replace('.', '/') + ".class";
    SortedMap<String, byte[]> classes = new TreeMap<>(Map.of(path, bytes(type)));
    byte[] bytes = PlainCode.plain(classes).getOrDefault(path, classes.get(path));
    ClassLoader loader =
        new ClassLoader(PlainRecordsTest.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(type.getName())
                ? defineClass(name, bytes, 0, bytes.length)
                : super.loadClass(name, resolve);
          }
        };
    return loader.loadClass(type.getName());
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
