package org.linli.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.linli.refusal.Refusal;

/**
 * A part of a workbook, element by element, by local names: the strict and the usual form of the
 * format differ in their namespaces only.
 */
final class Xml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;

    Xml(InputStream in) throws IOException {
        this.in = in;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static XMLInputFactory factory() {
        // The platform's own parser: no document type, so no entity, no file, no address is
        // followed.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes on to the next element's beginning or end; false after the last. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Goes on to the next beginning of an element of the name; false if there is none. */
    boolean nextStart(String name) throws IOException {
        while (next()) {
            if (starts(name)) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** An attribute by its local name; null if it is not there. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /**
     * @param absent the answer if the attribute is not there or no number
     */
    int number(String attribute, int absent) {
        String value = attribute(attribute);
        if (value == null) {
            return absent;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return absent;
        }
    }

    /** Adds the text up to the element's end, as far as a cell's text may go and one further. */
    void text(StringBuilder to) throws IOException {
        try {
            int depth = 1;
            while (depth > 0 && reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE -> {
                        int room = Sheet.MOST_CHARACTERS + 1 - to.length();
                        to.append(
                                reader.getTextCharacters(),
                                reader.getTextStart(),
                                Math.min(room, reader.getTextLength()));
                    }
                    default -> {
                        // Comments and instructions say nothing about the cell.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Adds what a rich text says, run after run, without how it is pronounced. */
    void richText(String element, StringBuilder to) throws IOException {
        boolean pronounced = false;
        while (next() && !ends(element)) {
            if (starts("rPh")) {
                pronounced = true;
            } else if (ends("rPh")) {
                pronounced = false;
            } else if (starts("t") && !pronounced) {
                text(to);
            }
        }
    }

    private static IOException failed(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException io) {
            return io;
        }
        throw new Refusal("IMP-001", null);
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw failed(e);
        } finally {
            in.close();
        }
    }
}
