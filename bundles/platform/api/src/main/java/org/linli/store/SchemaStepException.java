package org.linli.store;

/**
 * A numbered step of tables could not be taken. Nothing of it stays, and it is tried again by
 * whoever asks for it next.
 */
public final class SchemaStepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param owner whose step it is
     * @param why it is told in the message, beside the step: the innermost cause alone would not
     *     say which
     */
    public SchemaStepException(String owner, String step, Throwable why) {
        super(
                "数据步骤 %s（%s）没有完成，其改动已全部撤回：%s / step %1$s of %2$s failed and nothing of it stays: %3$s"
                        .formatted(step, owner, why.getMessage()));
        addSuppressed(why);
    }
}
