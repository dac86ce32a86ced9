package org.mlswitcheroo.parsers.python;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The decoded text of a Python file and the charset that turns it back into the same bytes. A byte
 * order mark stays in the text.
 *
 * @param text the decoded file
 * @param charset declared by a coding comment in the first two lines, else UTF-8
 */
public record SourceText(String text, Charset charset) {
  private static final Pattern COOKIE =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");
  private static final Pattern BLANK = Pattern.compile("^[ \\t\\f]*(?:#.*)?$");

  /** Says in one sentence why bytes are not text. */
  public static final class Undecodable extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final String reason;

    private Undecodable(int line, String message) {
      super(message);
      this.line = line;
      this.reason = message;
    }

    /** One sentence with the offending values. */
    public String reason() {
      return reason;
    }

    /** The 1-based line of the bytes or of the declaration. */
    public int line() {
      return line;
    }
  }

  /** Decodes a file as Python does: byte order mark, then coding comment, then UTF-8. */
  public static SourceText decode(byte[] bytes) throws Undecodable {
    boolean mark =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    Charset charset = declared(bytes, mark);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(in)
              .toString();
      return new SourceText(text, charset);
    } catch (CharacterCodingException e) {
      int at = Math.min(in.position(), bytes.length - 1);
      throw new Undecodable(
          lineOf(bytes, at),
          "The byte (0x"
              + Integer.toHexString(bytes[at] & 0xFF)
              + ") at offset "
              + at
              + " is not valid in the encoding ("
              + charset.name()
              + ").");
    }
  }

  private static Charset declared(byte[] bytes, boolean mark) throws Undecodable {
    int from = mark ? 3 : 0;
    for (int line = 1; line <= 2; line++) {
      int to = from;
      while (to < bytes.length && bytes[to] != '\n' && bytes[to] != '\r') {
        to++;
      }
      String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
      Matcher cookie = COOKIE.matcher(text);
      if (cookie.find()) {
        return named(cookie.group(1), line, mark);
      }
      if (!BLANK.matcher(text).matches()) {
        break;
      }
      from = to < bytes.length && bytes[to] == '\r' ? to + 1 : to;
      from = from < bytes.length && bytes[from] == '\n' ? from + 1 : from;
    }
    return StandardCharsets.UTF_8;
  }

  private static Charset named(String declared, int line, boolean mark) throws Undecodable {
    String name = declared.toLowerCase(Locale.ROOT).replace('_', '-');
    if (name.equals("utf-8") || name.startsWith("utf-8-")) {
      return StandardCharsets.UTF_8;
    }
    if (mark) {
      throw new Undecodable(
          line, "The file has a byte order mark but declares the encoding (" + declared + ").");
    }
    if (name.equals("u8")) {
      return StandardCharsets.UTF_8;
    }
    if (name.equals("latin-1") || name.equals("iso-latin-1") || name.startsWith("latin-1-")) {
      return StandardCharsets.ISO_8859_1;
    }
    if (!name.startsWith("utf-16") && !name.startsWith("utf-32")) {
      for (String spelling : new String[] {name, name.replace("-", ""), declared, "x-" + name}) {
        try {
          return Charset.forName(spelling);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
          continue;
        }
      }
    }
    throw new Undecodable(line, "The declared encoding (" + declared + ") is not known.");
  }

  private static int lineOf(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n')) {
        line++;
      }
    }
    return line;
  }
}
