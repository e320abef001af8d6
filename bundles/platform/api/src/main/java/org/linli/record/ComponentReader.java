package org.linli.record;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one component of records. A node that starts reads each a few times, which reflection does
 * without making a class for it; a ledger reads it some hundred thousand times, which a class of
 * its own does in a tenth of the time.
 */
final class ComponentReader {
    private static final int SELDOM = 2_000;
    private static final ClassDesc MADE = ClassDesc.of("org.linli.record.made.Reader");

    private final Method accessor;
    private final boolean accessible;
    private int read;
    private volatile @Nullable Function<Record, @Nullable Object> direct;

    ComponentReader(RecordComponent component) {
        accessor = component.getAccessor();
        accessible = Modifier.isPublic(accessor.getDeclaringClass().getModifiers());
        accessor.setAccessible(true);
    }

    @Nullable Object read(Record record) {
        Function<Record, @Nullable Object> known = direct;
        if (known != null) {
            return known.apply(record);
        }
        // Threads may count past each other: then it is a little later.
        if (accessible && ++read > SELDOM) {
            direct = made();
        }
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + accessor.getName(), e);
        }
    }

    /** What {@code record -> ((Type) record).component()} is compiled to, beside the record. */
    @SuppressWarnings("unchecked") // made for this very interface
    private Function<Record, @Nullable Object> made() {
        ClassDesc function = ClassDesc.of(Function.class.getName());
        MethodTypeDesc apply = MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object);
        byte[] bytes =
                ClassFile.of()
                        .build(
                                MADE,
                                type ->
                                        type.withInterfaceSymbols(function)
                                                .withMethodBody(
                                                        ConstantDescs.INIT_NAME,
                                                        ConstantDescs.MTD_void,
                                                        ClassFile.ACC_PUBLIC,
                                                        ComponentReader::construct)
                                                .withMethodBody(
                                                        "apply",
                                                        apply,
                                                        ClassFile.ACC_PUBLIC,
                                                        this::apply));
        try {
            return (Function<Record, @Nullable Object>)
                    new Beside(accessor.getDeclaringClass())
                            .define(bytes)
                            .getConstructor()
                            .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + accessor.getName(), e);
        }
    }

    private static void construct(CodeBuilder code) {
        code.aload(0)
                .invokespecial(
                        ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                .return_();
    }

    private void apply(CodeBuilder code) {
        Class<?> type = accessor.getDeclaringClass();
        ClassDesc owner = ClassDesc.of(type.getName());
        Class<?> value = accessor.getReturnType();
        code.aload(1)
                .checkcast(owner)
                .invokevirtual(
                        owner,
                        accessor.getName(),
                        MethodTypeDesc.of(ClassDesc.ofDescriptor(value.descriptorString())));
        box(code, value);
        code.areturn();
    }

    private static void box(CodeBuilder code, Class<?> value) {
        if (value.isPrimitive()) {
            Class<?> boxed = java.lang.invoke.MethodType.methodType(value).wrap().returnType();
            ClassDesc box = ClassDesc.of(boxed.getName());
            ClassDesc bare = ClassDesc.ofDescriptor(value.descriptorString());
            code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, bare));
        }
    }

    /** Sees what the record's bundle sees, and goes when the record goes. */
    private static final class Beside extends ClassLoader {
        Beside(Class<?> type) {
            super(type.getClassLoader());
        }

        Class<?> define(byte[] bytes) {
            return defineClass(null, bytes, 0, bytes.length);
        }
    }
}
