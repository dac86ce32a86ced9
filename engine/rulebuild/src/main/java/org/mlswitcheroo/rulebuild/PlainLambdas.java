package org.mlswitcheroo.rulebuild;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes a class of every lambda and reference to a method, one instance for each evaluation, or one
 * for all when it holds no values. The class belongs to the nest of the code, so that it may call
 * private methods. Those whose arguments or results need more than a cast or a box are left.
 */
final class PlainLambdas {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String ONE = "ONE";
  private static final String MAKE = "make";
  private static final int SERIALIZABLE = 1;
  private static final int BRIDGES = 4;

  private PlainLambdas() {}

  /** Rewrites the lambdas of a class; the classes of them. */
  static List<ClassNode> apply(ClassNode node) {
    List<ClassNode> made = new ArrayList<>();
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode each : method.instructions.toArray()) {
        if (each instanceof InvokeDynamicInsnNode call && call.bsm.getOwner().equals(FACTORY)) {
          ClassNode lambda = lambda(node, node.name + "$$F" + made.size(), call);
          if (lambda != null) {
            made.add(lambda);
            method.instructions.set(
                call,
                new MethodInsnNode(Opcodes.INVOKESTATIC, lambda.name, MAKE, call.desc, false));
          }
        }
      }
    }
    return made;
  }

  private static @Nullable ClassNode lambda(
      ClassNode host, String name, InvokeDynamicInsnNode call) {
    boolean more = call.bsm.getName().equals("altMetafactory");
    if (more && !isOnlySerializable(call.bsmArgs)) {
      return null;
    }
    Handle work = (Handle) call.bsmArgs[1];
    ClassNode node = new ClassNode();
    String type = Type.getReturnType(call.desc).getInternalName();
    node.visit(
        host.version,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        name,
        null,
        "java/lang/Object",
        more ? new String[] {type, "java/io/Serializable"} : new String[] {type});
    node.nestHostClass = host.nestHostClass == null ? host.name : host.nestHostClass;
    Type[] held = Type.getArgumentTypes(call.desc);
    for (int i = 0; i < held.length; i++) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
      node.visitField(access, field(i), held[i].getDescriptor(), null, null);
    }
    constructor(node, held);
    maker(node, held, call.desc);
    MethodVisitor code =
        node.visitMethod(
            Opcodes.ACC_PUBLIC, call.name, ((Type) call.bsmArgs[0]).getDescriptor(), null, null);
    boolean possible = body(code, node, held, work, (Type) call.bsmArgs[0], (Type) call.bsmArgs[2]);
    return possible ? node : null;
  }

  private static boolean isOnlySerializable(Object[] arguments) {
    int flags = (Integer) arguments[3];
    boolean bridges = flags == (SERIALIZABLE | BRIDGES) && !arguments[4].equals(0);
    return !bridges && (flags & ~BRIDGES) == SERIALIZABLE;
  }

  private static String field(int number) {
    return "v" + number;
  }

  private static void constructor(ClassNode node, Type[] held) {
    String desc = Type.getMethodDescriptor(Type.VOID_TYPE, held);
    MethodVisitor code = node.visitMethod(Opcodes.ACC_PRIVATE, "<init>", desc, null, null);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    int slot = 1;
    for (int i = 0; i < held.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(held[i].getOpcode(Opcodes.ILOAD), slot);
      code.visitFieldInsn(Opcodes.PUTFIELD, node.name, field(i), held[i].getDescriptor());
      slot += held[i].getSize();
    }
    code.visitInsn(Opcodes.RETURN);
  }

  /** A method with the arguments and the result of the evaluation. */
  private static void maker(ClassNode node, Type[] held, String desc) {
    if (held.length == 0) {
      String type = "L" + node.name + ";";
      node.visitField(
          Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ONE, type, null, null);
      MethodVisitor start = node.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
      instance(start, node, held);
      start.visitFieldInsn(Opcodes.PUTSTATIC, node.name, ONE, type);
      start.visitInsn(Opcodes.RETURN);
      MethodVisitor code = node.visitMethod(Opcodes.ACC_STATIC, MAKE, desc, null, null);
      code.visitFieldInsn(Opcodes.GETSTATIC, node.name, ONE, type);
      code.visitInsn(Opcodes.ARETURN);
    } else {
      MethodVisitor code = node.visitMethod(Opcodes.ACC_STATIC, MAKE, desc, null, null);
      instance(code, node, held);
      code.visitInsn(Opcodes.ARETURN);
    }
  }

  private static void instance(MethodVisitor code, ClassVisitor node, Type[] held) {
    String name = ((ClassNode) node).name;
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    int slot = 0;
    for (Type type : held) {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
      slot += type.getSize();
    }
    String desc = Type.getMethodDescriptor(Type.VOID_TYPE, held);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", desc, false);
  }

  /**
   * Calls the method that does the work.
   *
   * @param called the method of the interface as it is called
   * @param meant the same with the types that its variables stand for
   */
  private static boolean body(
      MethodVisitor code, ClassNode node, Type[] held, Handle work, Type called, Type meant) {
    int opcode = opcode(work);
    if (opcode < 0) {
      return false;
    }
    Type owner = Type.getObjectType(work.getOwner());
    List<Type> wanted = new ArrayList<>();
    if (work.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      code.visitTypeInsn(Opcodes.NEW, work.getOwner());
      code.visitInsn(Opcodes.DUP);
    } else if (opcode != Opcodes.INVOKESTATIC) {
      wanted.add(owner);
    }
    wanted.addAll(List.of(Type.getArgumentTypes(work.getDesc())));
    for (int i = 0; i < held.length; i++) {
      if (held[i].getSort() < Type.ARRAY && !held[i].equals(wanted.get(i))) {
        return false;
      }
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, node.name, field(i), held[i].getDescriptor());
    }
    Type[] given = called.getArgumentTypes();
    Type[] real = meant.getArgumentTypes();
    int slot = 1;
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
      slot += given[i].getSize();
      if (!Conversion.argument(code, given[i], real[i], wanted.get(held.length + i))) {
        return false;
      }
    }
    code.visitMethodInsn(
        opcode, work.getOwner(), work.getName(), work.getDesc(), work.isInterface());
    Type result =
        work.getTag() == Opcodes.H_NEWINVOKESPECIAL ? owner : Type.getReturnType(work.getDesc());
    if (!Conversion.result(code, result, called.getReturnType())) {
      return false;
    }
    code.visitInsn(called.getReturnType().getOpcode(Opcodes.IRETURN));
    return true;
  }

  private static int opcode(Handle work) {
    if (work.getOwner().startsWith("[")) {
      return -1;
    }
    return switch (work.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      case Opcodes.H_INVOKESPECIAL -> // of a private method of the class itself
          !work.getName().startsWith("lambda$")
              ? -1
              : work.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
      default -> -1;
    };
  }

  /** Casts, boxes and unboxes. */
  private static final class Conversion {
    private Conversion() {}

    static boolean argument(MethodVisitor code, Type given, Type real, Type wanted) {
      boolean object = given.getSort() >= Type.ARRAY;
      if (wanted.getSort() >= Type.ARRAY) {
        if (object) {
          cast(code, given, real);
        } else {
          box(code, given);
        }
        return true;
      }
      if (object) {
        if (!real.getInternalName().equals(wrapper(wanted))) {
          return false;
        }
        cast(code, given, real);
        unbox(code, wanted);
        return true;
      }
      return given.equals(wanted);
    }

    static boolean result(MethodVisitor code, Type made, Type asked) {
      if (asked.getSort() == Type.VOID) {
        if (made.getSize() > 0) {
          code.visitInsn(made.getSize() == 1 ? Opcodes.POP : Opcodes.POP2);
        }
        return true;
      }
      boolean object = made.getSort() >= Type.ARRAY;
      if (asked.getSort() >= Type.ARRAY) {
        if (object) {
          cast(code, made, asked);
        } else {
          box(code, made);
        }
        return made.getSort() != Type.VOID;
      }
      if (object) {
        if (!made.getInternalName().equals(wrapper(asked))) {
          return false;
        }
        unbox(code, asked);
        return true;
      }
      return made.equals(asked);
    }

    private static void cast(MethodVisitor code, Type from, Type to) {
      if (!from.equals(to) && !to.getInternalName().equals("java/lang/Object")) {
        code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
      }
    }

    private static void box(MethodVisitor code, Type type) {
      String box = wrapper(type);
      String desc = "(" + type.getDescriptor() + ")L" + box + ";";
      code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", desc, false);
    }

    private static void unbox(MethodVisitor code, Type type) {
      code.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL,
          wrapper(type),
          type.getClassName() + "Value",
          "()" + type.getDescriptor(),
          false);
    }

    private static String wrapper(Type type) {
      return switch (type.getSort()) {
        case Type.BOOLEAN -> "java/lang/Boolean";
        case Type.CHAR -> "java/lang/Character";
        case Type.BYTE -> "java/lang/Byte";
        case Type.SHORT -> "java/lang/Short";
        case Type.INT -> "java/lang/Integer";
        case Type.LONG -> "java/lang/Long";
        case Type.FLOAT -> "java/lang/Float";
        case Type.DOUBLE -> "java/lang/Double";
        default -> "";
      };
    }
  }
}
