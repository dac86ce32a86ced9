package org.mlswitcheroo.rulebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class PlainCodeTest {
  private static final String SAMPLE = Sample.class.getName();

  /** Code of every sort that is rewritten; the test runs it before and after. */
  public static final class Sample implements Supplier<List<Object>> {
    private final String name = "s";

    /** A type of its own, with a lambda in a nested class. */
    static final class Inner {
      final int value;

      Inner(int value) {
        this.value = value;
      }

      static Supplier<Integer> twice(int of) {
        return () -> of * 2;
      }
    }

    /** A function that can be written away. */
    interface Stored extends Function<String, String>, Serializable {}

    private String own(Object suffix) {
      return name + suffix;
    }

    private static long count(List<?> of) {
      return of.size();
    }

    @Override
    public List<Object> get() {
      int i = 3;
      long l = 4;
      Function<Object, String> bound = this::own;
      BiFunction<Sample, Object, String> unbound = Sample::own;
      Function<List<?>, Long> boxed = Sample::count;
      ToIntFunction<Integer> unboxed = Integer::intValue;
      IntBinaryOperator sum = (a, b) -> a + b + i;
      Function<Integer, Inner> made = Inner::new;
      Predicate<String> empty = String::isEmpty;
      Supplier<List<String>> list = ArrayList::new;
      Supplier<String> held = () -> name + i + l;
      Stored stored = text -> text + "!";
      Runnable nothing = () -> own("dropped");
      nothing.run();
      return List.of(
          bound.apply(1),
          unbound.apply(this, null + ""),
          boxed.apply(List.of(1, 2)),
          unboxed.applyAsInt(7),
          sum.applyAsInt(1, 2),
          made.apply(5).value,
          empty.test(""),
          list.get(),
          held.get(),
          stored.apply("a"),
          stored instanceof Serializable,
          Inner.twice(21).get(),
          "c" + 'x' + (byte) 1 + (short) 2 + 1.5f + 2.5 + true + null + i + "\1",
          UUID.randomUUID().toString().length());
    }
  }

  @Test
  void theResultsStayTheSame() throws Exception {
    assertThat(result(PlainCode.plain(sample()))).isEqualTo(result(sample()));
  }

  @Test
  void nothingIsLinkedAtRunTime() throws Exception {
    assertThat(dynamicCalls(sample().values())).isNotZero();
    SortedMap<String, byte[]> all = sample();
    all.putAll(PlainCode.plain(sample()));
    assertThat(dynamicCalls(all.values())).isZero();
  }

  @Test
  void aClassWithoutSuchCodeIsLeft() {
    assertThat(PlainCode.plain(new TreeMap<>())).isEmpty();
  }

  private static SortedMap<String, byte[]> sample() throws IOException {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    for (String name : List.of("", "$Inner", "$Stored")) {
      String path = SAMPLE.replace('.', '/') + name + ".class";
      try (InputStream in = Sample.class.getClassLoader().getResourceAsStream(path)) {
        classes.put(path, Objects.requireNonNull(in).readAllBytes());
      }
    }
    // The nest of the sample is the test, which is needed for it to be in one place with it.
    String path = PlainCodeTest.class.getName().replace('.', '/') + ".class";
    try (InputStream in = Sample.class.getClassLoader().getResourceAsStream(path)) {
      classes.put(path, Objects.requireNonNull(in).readAllBytes());
    }
    return classes;
  }

  private static List<?> result(SortedMap<String, byte[]> classes) throws Exception {
    SortedMap<String, byte[]> all = sample();
    all.putAll(classes);
    ClassLoader loader =
        new ClassLoader(PlainCodeTest.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = all.get(name.replace('.', '/') + ".class");
            Class<?> known = findLoadedClass(name);
            return known != null
                ? known
                : bytes == null
                    ? super.loadClass(name, resolve)
                    : defineClass(name, bytes, 0, bytes.length);
          }
        };
    Object sample = loader.loadClass(SAMPLE).getDeclaredConstructor().newInstance();
    return (List<?>) ((Supplier<?>) sample).get();
  }

  private static int dynamicCalls(Iterable<byte[]> classes) {
    int[] found = {0};
    for (byte[] bytes : classes) {
      ClassVisitor visitor =
          new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                int access, String name, String desc, String signature, String[] exceptions) {
              return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(
                    String name, String desc, Handle handle, Object... arguments) {
                  found[0]++;
                }
              };
            }
          };
      new ClassReader(bytes).accept(visitor, 0);
    }
    return found[0];
  }
}
