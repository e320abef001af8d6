package org.linli.store.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of every kind, photos with a place in them. */
public final class Samples {
    /** Stands in every note that a camera writes. */
    public static final String PLACE = "32.3942N 119.4129E";

    private Samples() {}

    public static byte[] pdf() {
        return latin("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
    }

    public static byte[] picture(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, 0xFF0000);
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A photo as a telephone takes it: turned, with a place, a comment, and a second picture. */
    public static byte[] photo(int turned) {
        return photo(turned, new byte[0]);
    }

    /** The same with a segment that tells how its colours are meant. */
    public static byte[] photoWithColours() {
        return photo(1, segment(0xE2, latin("ICC_PROFILE\0"), latin("colours")));
    }

    private static byte[] photo(int turned, byte[] further) {
        byte[] plain = picture("jpg");
        ByteBuffer tiff = ByteBuffer.allocate(26 + PLACE.length()).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(latin("II")).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(turned).putInt(0);
        tiff.put(latin(PLACE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(segment(0xE1, latin("Exif\0\0"), tiff.array()));
        out.writeBytes(segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0"), latin(PLACE)));
        out.writeBytes(segment(0xED, latin("Photoshop 3.0\0"), latin(PLACE)));
        out.writeBytes(segment(0xE2, latin("MPF\0"), latin(PLACE)));
        out.writeBytes(further);
        out.writeBytes(segment(0xFE, latin(PLACE)));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(latin(PLACE));
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[]... content) {
        int length = 2;
        for (byte[] part : content) {
            length += part.length;
        }
        ByteBuffer segment = ByteBuffer.allocate(2 + length);
        segment.put((byte) 0xFF).put((byte) marker).putShort((short) length);
        for (byte[] part : content) {
            segment.put(part);
        }
        return segment.array();
    }

    public static byte[] pngWithPlace() {
        byte[] plain = picture("png");
        int header = 8 + 12 + 13;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, header);
        for (String type : List.of("eXIf", "tEXt", "iTXt")) {
            byte[] chunk = latin(type + PLACE);
            CRC32 crc = new CRC32();
            crc.update(chunk);
            out.writeBytes(ByteBuffer.allocate(4).putInt(PLACE.length()).array());
            out.writeBytes(chunk);
            out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        }
        out.write(plain, header, plain.length - header);
        return out.toByteArray();
    }

    /** The frame of a WebP file; what stands in it is no picture. */
    public static byte[] webpWithPlace() {
        byte[] note = latin(PLACE);
        ByteBuffer file =
                ByteBuffer.allocate(12 + 18 + 12 + 8 + note.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(latin("RIFF")).putInt(file.capacity() - 8).put(latin("WEBP"));
        file.put(latin("VP8X")).putInt(10).put((byte) 0x1C).put(new byte[9]);
        file.put(latin("VP8 ")).putInt(4).put(latin("data"));
        file.put(latin("EXIF")).putInt(note.length).put(note);
        return file.array();
    }

    public static byte[] zip(String... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(latin("<x/>"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "word/document.xml");
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
