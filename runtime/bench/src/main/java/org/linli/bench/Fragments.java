package org.linli.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What officers type into the search box: a piece of a name, of a number, of an address. */
final class Fragments {
    private final Random dice;
    private final List<List<String>> residents;

    /** The same seed asks the same questions. */
    Fragments(List<List<String>> residents, long seed) {
        this.residents = residents;
        this.dice = new Random(seed);
    }

    List<String> some(int many) {
        return Stream.generate(this::one).filter(f -> !f.isEmpty()).limit(many).toList();
    }

    private String one() {
        List<String> resident = residents.get(dice.nextInt(residents.size()));
        return switch (dice.nextInt(3)) {
            case 0 -> piece(resident.get(Residents.NAME), 2, 3);
            case 1 -> piece(resident.get(Residents.NUMBER), 4, 8);
            default -> piece(resident.get(Residents.ADDRESS), 3, 8);
        };
    }

    private String piece(String text, int least, int most) {
        int length = Math.min(text.length(), least + dice.nextInt(most - least + 1));
        if (length < least) {
            return "";
        }
        int from = dice.nextInt(text.length() - length + 1);
        return text.substring(from, from + length);
    }
}
