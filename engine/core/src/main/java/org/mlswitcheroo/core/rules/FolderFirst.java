package org.mlswitcheroo.core.rules;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Loads what a folder has from there, and everything else as its parent does: a rule package or a
 * table of the folder stands for that of the same name on the class path.
 */
final class FolderFirst extends URLClassLoader {
  private FolderFirst(URL folder, ClassLoader parent) {
    super("knowledge", new URL[] {folder}, parent);
  }

  static FolderFirst of(Path folder, ClassLoader parent) {
    try {
      return new FolderFirst(folder.toUri().toURL(), parent);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("the folder (" + folder + ") has no address", e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      boolean here = known == null && findResource(name.replace('.', '/') + ".class") != null;
      return known != null ? known : here ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  @Override
  public URL getResource(String name) {
    URL here = findResource(name);
    return here == null ? super.getResource(name) : here;
  }
}
