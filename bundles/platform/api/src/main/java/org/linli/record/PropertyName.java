package org.linli.record;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Asks accessors for their names, each place in the code once: a ledger asks some million times.
 */
final class PropertyName {
    private final Class<?> place;
    private volatile @Nullable String name;

    private static final ClassValue<PropertyName> KNOWN =
            new ClassValue<>() {
                @Override
                protected PropertyName computeValue(Class<?> place) {
                    return new PropertyName(place);
                }
            };

    private PropertyName(Class<?> place) {
        this.place = place;
    }

    static String of(Property<?, ?> property) {
        PropertyName known = KNOWN.get(property.getClass());
        String name = known.name;
        if (name == null) {
            name = known.read(property);
            known.name = name;
        }
        return name;
    }

    private String read(Property<?, ?> property) {
        try {
            // A serialisable lambda can be asked what it was written as. The method is private and
            // generated, hence the reflection; every bundle is an unnamed and so an open module.
            Method written = place.getDeclaredMethod("writeReplace");
            written.setAccessible(true);
            String accessor = ((SerializedLambda) written.invoke(property)).getImplMethodName();
            if (accessor.startsWith("lambda$")) {
                throw new IllegalArgumentException("name a component by its accessor, Type::field");
            }
            return accessor;
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalArgumentException("name a component by its accessor, Type::field", e);
        }
    }
}
