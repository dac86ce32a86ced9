package org.mlswitcheroo.rulebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.MethodRemapper;
import org.objectweb.asm.commons.SimpleRemapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * An expression of a rule that Drools made an enum with one constant, on its way into a class that
 * holds many: the methods of the interface there switch over the number of the expression.
 */
final class PackedLambda {
  private static final Pattern NAME = Pattern.compile("(.*)/P\\w\\w/Lambda\\w+");
  private static final String HASHED = "org/drools/model/functions/HashedExpression";

  /** The field that holds the number of an expression. */
  static final String NUMBER = "number";

  private static final int AT_ONCE = 16;
  private static final List<String> OF_ENUMS =
      List.of("<init>", "<clinit>", "values", "valueOf", "getExpressionHash");
  private final ClassNode node;
  private final String group;

  /** The method that does the work, by the name and erased descriptor it is called with. */
  private final Map<String, MethodNode> work = new TreeMap<>();

  private PackedLambda(ClassNode node, String group) {
    this.node = node;
    this.group = group;
  }

  /** The expression of a class, null when the class is something else or has more than one task. */
  static @Nullable PackedLambda of(ClassNode node) {
    Matcher name = NAME.matcher(node.name);
    if (!name.matches()
        || !node.superName.equals("java/lang/Enum")
        || node.fields.size() != 3
        || node.interfaces.size() != 2
        || !node.interfaces.get(1).equals(HASHED)) {
      return null;
    }
    String type = node.interfaces.get(0);
    String simple = type.substring(type.lastIndexOf('/') + 1).replaceAll("\\W", "_");
    PackedLambda lambda = new PackedLambda(node, name.group(1) + "/All" + simple);
    return lambda.findWork() ? lambda : null;
  }

  private boolean findWork() {
    List<MethodNode> plain = new ArrayList<>();
    Map<String, MethodNode> bridges = new TreeMap<>();
    for (MethodNode method : node.methods) {
      if (OF_ENUMS.contains(method.name)) {
        continue;
      }
      if ((method.access & Opcodes.ACC_BRIDGE) != 0) {
        bridges.put(method.name, method);
      } else {
        plain.add(method);
      }
    }
    for (MethodNode method : plain) {
      if ((method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) != 0) {
        return false;
      }
      MethodNode called = bridges.getOrDefault(method.name, method);
      if (work.put(called.name + called.desc, method) != null) {
        return false;
      }
    }
    return true;
  }

  String name() {
    return node.name;
  }

  /** Name of the class that the expression shares: its package, interface and number of methods. */
  String group() {
    return group + "_" + work.size();
  }

  /** Name of the field that holds an expression of a merged class. */
  static String field(int number) {
    return "E" + number;
  }

  /** One class for all the expressions, each the instance of a static field. */
  static ClassNode merged(String name, List<PackedLambda> lambdas) {
    ClassNode first = lambdas.get(0).node;
    ClassNode all = new ClassNode();
    all.visit(
        first.version,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
        name,
        null,
        "java/lang/Object",
        first.interfaces.toArray(String[]::new));
    all.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, NUMBER, "I", null, null);
    all.visitField(
        Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "hash", "Ljava/lang/String;", null, null);
    constructor(all);
    constants(all, lambdas);
    hash(all);
    for (String called : lambdas.get(0).work.keySet()) {
      dispatch(all, called, lambdas);
    }
    for (int i = 0; i < lambdas.size(); i++) {
      lambdas.get(i).copyTo(all, i);
    }
    return all;
  }

  private static void constructor(ClassNode all) {
    MethodVisitor code =
        all.visitMethod(Opcodes.ACC_PRIVATE, "<init>", "(ILjava/lang/String;)V", null, null);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitFieldInsn(Opcodes.PUTFIELD, all.name, NUMBER, "I");
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 2);
    code.visitFieldInsn(Opcodes.PUTFIELD, all.name, "hash", "Ljava/lang/String;");
    code.visitInsn(Opcodes.RETURN);
  }

  private static void constants(ClassNode all, List<PackedLambda> lambdas) {
    MethodVisitor code = all.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    for (int i = 0; i < lambdas.size(); i++) {
      all.visitField(
          Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
          field(i),
          "L" + all.name + ";",
          null,
          null);
      code.visitTypeInsn(Opcodes.NEW, all.name);
      code.visitInsn(Opcodes.DUP);
      code.visitLdcInsn(i);
      code.visitLdcInsn(lambdas.get(i).expressionHash());
      code.visitMethodInsn(
          Opcodes.INVOKESPECIAL, all.name, "<init>", "(ILjava/lang/String;)V", false);
      code.visitFieldInsn(Opcodes.PUTSTATIC, all.name, field(i), "L" + all.name + ";");
    }
    code.visitInsn(Opcodes.RETURN);
  }

  private static void hash(ClassNode all) {
    MethodVisitor code =
        all.visitMethod(
            Opcodes.ACC_PUBLIC, "getExpressionHash", "()Ljava/lang/String;", null, null);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitFieldInsn(Opcodes.GETFIELD, all.name, "hash", "Ljava/lang/String;");
    code.visitInsn(Opcodes.ARETURN);
  }

  private String expressionHash() {
    return (String)
        node.fields.stream()
            .filter(field -> field.name.equals("EXPRESSION_HASH"))
            .findFirst()
            .orElseThrow()
            .value;
  }

  /**
   * A switch over the expressions. Many are behind two switches: the JVM's compiler takes all the
   * small methods that a method calls into it, so one large switch costs it much time, most of it
   * for expressions that are seldom asked.
   */
  private static void dispatch(ClassNode all, String called, List<PackedLambda> lambdas) {
    String name = called.substring(0, called.indexOf('('));
    String desc = called.substring(called.indexOf('('));
    if (lambdas.size() <= AT_ONCE) {
      select(all, Opcodes.ACC_PUBLIC, name, desc, lambdas, 0, lambdas.size());
      return;
    }
    int parts = (lambdas.size() + AT_ONCE - 1) / AT_ONCE;
    NumberSwitch code = new NumberSwitch(all, Opcodes.ACC_PUBLIC, name, desc, AT_ONCE, 0, parts);
    for (int part = 0; part < parts; part++) {
      code.call(name + "$" + part, desc);
      int start = part * AT_ONCE;
      int end = Math.min(start + AT_ONCE, lambdas.size());
      select(all, Opcodes.ACC_PRIVATE, name + "$" + part, desc, lambdas, start, end);
    }
  }

  private static void select(
      ClassNode all,
      int access,
      String name,
      String desc,
      List<PackedLambda> lambdas,
      int start,
      int end) {
    String plain = name.replaceAll("\\$.*", "");
    NumberSwitch code = new NumberSwitch(all, access, name, desc, 1, start, end);
    for (int i = start; i < end; i++) {
      MethodNode method = Objects.requireNonNull(lambdas.get(i).work.get(plain + desc));
      code.call(method.name + i, method.desc);
    }
  }

  private void copyTo(ClassNode all, int number) {
    SimpleRemapper names = new SimpleRemapper(node.name, all.name);
    for (MethodNode method : work.values()) {
      MethodVisitor code =
          all.visitMethod(
              Opcodes.ACC_PRIVATE,
              method.name + number,
              method.desc,
              null,
              method.exceptions.toArray(String[]::new));
      method.accept(new MethodRemapper(code, names));
    }
  }
}
