package io.github.cdilogin.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text constants of a class, which the compiler copies out of other classes, too. */
final class StringConstants {
  private final Map<Integer, String> texts = new HashMap<>();
  private final List<Integer> strings = new ArrayList<>();

  static List<String> of(JavaClass type) {
    try (DataInputStream file =
        new DataInputStream(type.getSource().orElseThrow().getUri().toURL().openStream())) {
      StringConstants constants = new StringConstants();
      constants.read(file);
      return constants.strings.stream().map(constants.texts::get).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void read(DataInputStream file) throws IOException {
    file.skipNBytes(8);
    int end = file.readUnsignedShort();
    for (int index = 1; index < end; index++) {
      int tag = file.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.put(index, file.readUTF());
        case 8 -> strings.add(file.readUnsignedShort());
        case 7, 16, 19, 20 -> file.skipNBytes(2);
        case 15 -> file.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> file.skipNBytes(4);
        case 5, 6 -> {
          file.skipNBytes(8);
          index++; // A long or a double takes two entries.
        }
        default -> throw new IOException("No such constant: " + tag);
      }
    }
  }
}
