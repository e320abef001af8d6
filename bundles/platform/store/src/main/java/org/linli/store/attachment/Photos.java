package org.linli.store.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/**
 * Takes out of a photo what stands beside the picture: the place where it was taken, the device,
 * comments, small copies with places of their own. How it is to be turned stays, and the picture is
 * not compressed again.
 *
 * <p>Each method throws {@link IllegalArgumentException} or {@link IndexOutOfBoundsException} if
 * the file is cut off or damaged.
 */
final class Photos {
    private static final Set<String> PNG_NOTES = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
    private static final Set<String> WEBP_NOTES = Set.of("EXIF", "XMP ");
    private static final int WEBP_NOTE_FLAGS = 0x08 | 0x04;
    private static final int SHORT_TYPE = 3;
    private static final int ORIENTATION = 0x0112;

    private Photos() {}

    static byte[] plain(FileKind kind, byte[] content) {
        return switch (kind) {
            case JPEG -> jpeg(ByteBuffer.wrap(content));
            case PNG -> png(ByteBuffer.wrap(content));
            case WEBP -> webp(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
            default -> content;
        };
    }

    private static byte[] jpeg(ByteBuffer in) {
        Output out = new Output(in.remaining());
        out.copy(in, 0, 2);
        int at = 2;
        while (true) {
            require((in.get(at) & 0xFF) == 0xFF);
            int marker = in.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (marker == 0xD9) {
                // What stands behind the end are further pictures with notes of their own.
                out.copy(in, at, 2);
                return out.toByteArray();
            } else {
                int length = in.getShort(at + 2) & 0xFFFF;
                require(length >= 2);
                segment(in, at, marker, length, out);
                at += 2 + length;
                if (marker == 0xDA) {
                    int end = endOfScan(in, at);
                    out.copy(in, at, end - at);
                    at = end;
                }
            }
        }
    }

    private static void segment(ByteBuffer in, int at, int marker, int length, Output out) {
        boolean application = marker >= 0xE0 && marker <= 0xEF;
        boolean drawing =
                marker == 0xE0 || marker == 0xEE || (marker == 0xE2 && says(in, at, "ICC_PROFILE"));
        if (marker == 0xE1 && says(in, at, "Exif\0\0")) {
            int turned = orientation(in.slice(at + 10, length - 8));
            if (turned > 1 && turned <= 8) {
                out.turned(turned);
            }
        } else if (marker != 0xFE && (!application || drawing)) {
            out.copy(in, at, 2 + length);
        }
    }

    /** Whether a segment's content begins with a name. */
    private static boolean says(ByteBuffer in, int at, String name) {
        byte[] expected = name.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < expected.length; i++) {
            if (at + 4 + i >= in.limit() || in.get(at + 4 + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where the next marker stands behind compressed data. */
    private static int endOfScan(ByteBuffer in, int from) {
        int at = from;
        while (true) {
            if ((in.get(at) & 0xFF) == 0xFF) {
                int next = in.get(at + 1) & 0xFF;
                boolean data = next == 0 || (next >= 0xD0 && next <= 0xD7);
                if (!data && next != 0xFF) {
                    return at;
                }
            }
            at++;
        }
    }

    /** 1 to 8 as in the Exif standard; 0 if it is not told. */
    private static int orientation(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int entries = tiff.getInt(4);
            int count = tiff.getShort(entries) & 0xFFFF;
            for (int i = 0; i < count; i++) {
                int entry = entries + 2 + i * 12;
                if (tiff.getShort(entry) == ORIENTATION) {
                    return tiff.getShort(entry + 8) & 0xFFFF;
                }
            }
            return 0;
        } catch (IndexOutOfBoundsException broken) {
            // The picture may be whole all the same.
            return 0;
        }
    }

    private static byte[] png(ByteBuffer in) {
        Output out = new Output(in.remaining());
        out.copy(in, 0, 8);
        int at = 8;
        while (true) {
            int length = in.getInt(at);
            require(length >= 0);
            String type = text(in, at + 4);
            if (!PNG_NOTES.contains(type)) {
                out.copy(in, at, 12 + length);
            }
            if (type.equals("IEND")) {
                return out.toByteArray();
            }
            at += 12 + length;
        }
    }

    private static byte[] webp(ByteBuffer in) {
        Output out = new Output(in.remaining());
        out.copy(in, 0, 12);
        int end = Math.addExact(8, in.getInt(4));
        require(end >= 12 && end <= in.limit());
        int at = 12;
        while (at < end) {
            int length = in.getInt(at + 4);
            require(length >= 0 && at + 8L + length <= end);
            String type = text(in, at);
            // An odd chunk is filled up by one byte, which the last one of some writers lacks.
            int whole = Math.min(8 + length + (length & 1), in.limit() - at);
            if (!WEBP_NOTES.contains(type)) {
                int copied = out.size();
                out.copy(in, at, whole);
                if (type.equals("VP8X")) {
                    out.clear(copied + 8, WEBP_NOTE_FLAGS);
                }
            }
            at += whole;
        }
        byte[] plain = out.toByteArray();
        ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN).putInt(4, plain.length - 8);
        return plain;
    }

    private static String text(ByteBuffer in, int at) {
        byte[] letters = new byte[4];
        in.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    private static void require(boolean whole) {
        if (!whole) {
            throw new IllegalArgumentException("the picture is damaged");
        }
    }

    /** What is left of the file. */
    private static final class Output extends ByteArrayOutputStream {
        Output(int size) {
            super(size);
        }

        void copy(ByteBuffer in, int at, int length) {
            Objects.checkFromIndexSize(at, length, in.limit());
            write(in.array(), at, length);
        }

        void clear(int at, int flags) {
            buf[at] &= (byte) ~flags;
        }

        /** An Exif segment that says nothing but how the picture is to be turned. */
        void turned(int orientation) {
            ByteBuffer segment = ByteBuffer.allocate(36);
            segment.putShort((short) 0xFFE1).putShort((short) 34);
            segment.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
            segment.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
            segment.putShort((short) 1);
            segment.putShort((short) ORIENTATION).putShort((short) SHORT_TYPE).putInt(1);
            segment.putShort((short) orientation).putShort((short) 0);
            segment.putInt(0);
            writeBytes(segment.array());
        }
    }
}
