package org.mlswitcheroo.emitters.python;

import java.util.Set;

/** Sections of imports as isort has them. */
final class StandardLibrary {
  static final int FUTURE = 0;
  static final int STANDARD = 1;
  static final int THIRD_PARTY = 2;
  static final int LOCAL = 3;

  private static final Set<String> MODULES =
      Set.of(
          ("abc argparse array ast asyncio atexit base64 bisect builtins bz2 calendar cmath code codecs collections"
                  + " colorsys concurrent configparser contextlib contextvars copy copyreg csv ctypes dataclasses"
                  + " datetime decimal difflib dis doctest email enum errno faulthandler filecmp fnmatch fractions"
                  + " functools gc getopt getpass gettext glob graphlib gzip hashlib heapq hmac html http importlib"
                  + " inspect io ipaddress itertools json keyword linecache locale logging lzma marshal math mimetypes"
                  + " mmap multiprocessing numbers operator optparse os pathlib pdb pickle pickletools pkgutil platform"
                  + " pprint profile pstats queue random re resource runpy sched secrets select selectors shelve shlex"
                  + " shutil signal site socket socketserver sqlite3 ssl stat statistics string struct subprocess"
                  + " symtable sys sysconfig tarfile tempfile textwrap threading time timeit token tokenize tomllib"
                  + " trace traceback tracemalloc types typing unicodedata unittest urllib uuid venv warnings wave"
                  + " weakref webbrowser xml xmlrpc zipapp zipfile zipimport zlib zoneinfo")
              .split(" "));

  private StandardLibrary() {}

  static int section(String module) {
    if (module.startsWith(".")) {
      return LOCAL;
    }
    int dot = module.indexOf('.');
    String top = dot < 0 ? module : module.substring(0, dot);
    return top.equals("__future__") ? FUTURE : MODULES.contains(top) ? STANDARD : THIRD_PARTY;
  }
}
