package org.mlswitcheroo.rulebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts the small classes of executable models into few. Drools writes one class for every
 * expression and one for every pair of package and fact type; loading and initialising them takes
 * most of a start. Here the expressions of a package that have one interface share a class, and the
 * property tables of a fact type are one class for all packages.
 */
final class ModelPacking {
  /** Package of the property tables. */
  static final String TABLES = "org/mlswitcheroo/odl/tables";

  private static final String TABLE_HOLDER = "/DomainClassesMetadata";
  private static final String DATES = "DATE_TIME_FORMATTER";
  private static final Pattern MODEL = Pattern.compile("(.*/Rules)[0-9A-F]{32}(RuleMethods\\d+)?");
  private final SortedMap<String, byte[]> packed = new TreeMap<>();
  private final Map<String, FieldInsnNode> moved = new TreeMap<>();

  private ModelPacking() {}

  /** The classes by path, fewer than before, with the same behaviour. */
  static SortedMap<String, byte[]> pack(SortedMap<String, byte[]> classes) {
    ModelPacking packing = new ModelPacking();
    List<ClassNode> left = new ArrayList<>();
    SortedMap<String, List<PackedLambda>> groups = new TreeMap<>();
    for (byte[] bytes : classes.values()) {
      ClassNode node = read(bytes);
      PackedLambda lambda = PackedLambda.of(node);
      if (lambda != null) {
        groups.computeIfAbsent(lambda.group(), k -> new ArrayList<>()).add(lambda);
      } else if (node.name.contains(TABLE_HOLDER)) {
        packing.table(node);
      } else {
        left.add(node);
      }
    }
    groups.forEach(packing::group);
    Map<String, String> names = new TreeMap<>();
    left.forEach(node -> names.put(node.name, named(node.name)));
    SimpleRemapper renamed = new SimpleRemapper(names);
    SortedMap<String, ClassNode> models = new TreeMap<>();
    for (ClassNode node : left) { // a model comes before the classes of its methods
      withoutDates(node);
      packing.redirect(node);
      ClassNode now = new ClassNode();
      node.accept(new ClassRemapper(now, renamed));
      ClassNode model = models.putIfAbsent(now.name, now);
      if (model != null) {
        now.methods.removeIf(method -> method.name.startsWith("<"));
        model.methods.addAll(now.methods);
      }
    }
    models.values().forEach(PartialModel::apply);
    models.values().forEach(packing::write);
    return packing.packed;
  }

  /**
   * The model of a package is called Rules, so that it is found without a table; the classes that
   * Drools spreads its methods over become one with it.
   */
  static String named(String name) {
    Matcher model = MODEL.matcher(name);
    return model.matches() ? model.group(1) : name;
  }

  private void group(String name, List<PackedLambda> lambdas) {
    ClassNode node = PackedLambda.merged(name, lambdas);
    for (int i = 0; i < lambdas.size(); i++) {
      moved.put(
          lambdas.get(i).name() + ".INSTANCE",
          new FieldInsnNode(Opcodes.GETSTATIC, name, PackedLambda.field(i), "L" + name + ";"));
    }
    write(node);
  }

  /** A property table becomes a class of its own; the holder of the tables is not needed. */
  private void table(ClassNode node) {
    int inner = node.name.indexOf('$');
    if (inner < 0) {
      return;
    }
    String type = node.name.substring(inner + 1);
    PropertyTable table = new PropertyTable(node, TABLES + "/" + type);
    moved.put(
        node.name.substring(0, inner) + "." + type + "_INSTANCE",
        new FieldInsnNode(Opcodes.GETSTATIC, table.name(), PropertyTable.FIELD, table.type()));
    packed.put(table.name() + ".class", table.bytes());
  }

  private void redirect(ClassNode node) {
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode each : method.instructions.toArray()) {
        if (each instanceof FieldInsnNode field && field.getOpcode() == Opcodes.GETSTATIC) {
          FieldInsnNode now = moved.get(field.owner + "." + field.name);
          if (now != null) {
            method.instructions.set(each, now.clone(Map.of()));
          }
        }
      }
    }
    node.innerClasses.removeIf(inner -> inner.name.contains(TABLE_HOLDER));
  }

  /** Every package makes a date format that no rule reads; making it is slow. */
  private static void withoutDates(ClassNode node) {
    boolean has = node.fields.stream().anyMatch(field -> field.name.equals(DATES));
    boolean read =
        node.methods.stream()
            .flatMap(method -> List.of(method.instructions.toArray()).stream())
            .anyMatch(
                each ->
                    each instanceof FieldInsnNode field
                        && field.getOpcode() == Opcodes.GETSTATIC
                        && field.name.equals(DATES));
    if (!has || read) {
      return;
    }
    for (MethodNode method : node.methods) {
      if (method.name.equals("<clinit>")) {
        InsnList code = method.instructions;
        for (AbstractInsnNode each : code.toArray()) {
          code.remove(each);
          if (each instanceof FieldInsnNode field && field.name.equals(DATES)) {
            break;
          }
        }
      }
    }
    node.fields.removeIf(field -> field.name.equals(DATES));
  }

  private static ClassNode read(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG);
    return node;
  }

  private void write(ClassNode node) {
    PlainConcats.apply(node);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    packed.put(node.name + ".class", writer.toByteArray());
  }
}
