package org.mlswitcheroo.odl.read;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mlswitcheroo.odl.model.Key;
import org.mlswitcheroo.odl.model.Place;

/** The YAML keys of a record. */
public final class Keys {
  private Keys() {}

  /** The components that are written in YAML, in order. */
  public static List<RecordComponent> of(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getType() != Place.class)
        .toList();
  }

  /** The key of a component. */
  public static String name(RecordComponent component) {
    Key key = component.getAnnotation(Key.class);
    if (key != null && !key.value().isEmpty()) {
      return key.value();
    }
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** Whether the component takes all keys that no other component has. */
  public static boolean isOthers(RecordComponent component) {
    Key key = component.getAnnotation(Key.class);
    return key != null && key.others();
  }

  /** Why the key is refused; empty when it works. */
  public static String unusable(RecordComponent component) {
    Key key = component.getAnnotation(Key.class);
    return key == null ? "" : key.unusable();
  }
}
