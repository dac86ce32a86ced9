package org.mlswitcheroo.semantics.isa.run;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlswitcheroo.semantics.isa.Type;

/** Arrays that a function may touch, each far from the others, and shared memory. */
final class Memory {
  private static final int REGION_BITS = 40;
  private final List<ByteBuffer> regions = new ArrayList<>();
  private ByteBuffer shared = ByteBuffer.allocate(0);
  private final Watch watch;
  private boolean dirty = true;

  Memory() {
    this(Watch.NONE);
  }

  Memory(Watch watch) {
    this.watch = watch;
  }

  /** Adds an array and gives its address. */
  long add(ByteBuffer array) {
    regions.add(array.order(ByteOrder.LITTLE_ENDIAN));
    return (long) regions.size() << REGION_BITS;
  }

  /** Gives a new block its shared memory, which holds nothing useful. */
  void newShared(int bytes) {
    if (dirty || shared.capacity() != bytes) {
      byte[] fresh = new byte[bytes];
      Arrays.fill(fresh, (byte) 0x7f);
      shared = ByteBuffer.wrap(fresh).order(ByteOrder.LITTLE_ENDIAN);
      dirty = false;
    }
  }

  /** Reads a value in the form of its type. */
  long read(String space, Type type, long address) {
    ByteBuffer bytes = bytes(space, address, type.bits() / 8);
    int at = offset(space, address);
    watch(space, address, false, type);
    return switch (type) {
      case U8 -> bytes.get(at) & 0xff;
      case S8 -> bytes.get(at);
      case U16, F16 -> bytes.getShort(at) & 0xffff;
      case S16 -> bytes.getShort(at);
      case S32 -> bytes.getInt(at);
      case U64, S64, F64 -> bytes.getLong(at);
      default -> bytes.getInt(at) & 0xffffffffL;
    };
  }

  /** Writes a value. */
  void write(String space, Type type, long address, long value) {
    ByteBuffer bytes = bytes(space, address, type.bits() / 8);
    int at = offset(space, address);
    watch(space, address, true, type);
    dirty |= bytes == shared;
    switch (type.bits()) {
      case 8 -> bytes.put(at, (byte) value);
      case 16 -> bytes.putShort(at, (short) value);
      case 64 -> bytes.putLong(at, value);
      default -> bytes.putInt(at, (int) value);
    }
  }

  private void watch(String space, long address, boolean write, Type type) {
    if (watch != Watch.NONE && !space.equals("shared")) {
      int array = (int) (address >>> REGION_BITS) - 1;
      watch.touched(array, write, offset(space, address), type.bits() / 8);
    }
  }

  private static int offset(String space, long address) {
    return (int) (space.equals("shared") ? address & 0xffffffL : address & 0xffffffffffL);
  }

  private ByteBuffer bytes(String space, long address, int width) {
    if (space.equals("shared")) {
      if ((address & 0xffffffL) + width > shared.capacity()) {
        throw new RunFault("shared memory is touched at (" + (address & 0xffffffL) + ").");
      }
      return shared;
    }
    int region = (int) (address >>> REGION_BITS);
    long offset = address & (1L << REGION_BITS) - 1;
    if (region < 1
        || region > regions.size()
        || offset + width > regions.get(region - 1).capacity()) {
      throw new RunFault(
          "no array is at the address (0x"
              + Long.toHexString(address)
              + "), array "
              + region
              + ".");
    }
    return regions.get(region - 1);
  }
}
