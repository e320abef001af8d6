package org.linli.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.function.Printout.Table;
import org.linli.record.RecordModel;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;

class PrintoutTest {
    @RecordType(name = "parcel")
    record Parcel(@Required String owner, List<Item> items) {}

    record Item(@Required String what, @Required int pieces) {}

    @RecordType(name = "note")
    record Note(@Required Ref<Parcel> parcel, @Required String words) {}

    @Test
    void a_paper_keeps_fields_and_tables_in_the_order_they_were_told() {
        RecordDefinition.Builder<Parcel> parcels =
                new RecordDefinition.Builder<>("post", RecordModel.of(Parcel.class));
        parcels.printout("slip")
                .fields(Parcel::owner)
                .part(Item.class, Item::pieces, Item::what)
                .saying("damage")
                .signedBy("giver", "taker")
                .printout("label")
                .withoutName()
                .withoutNotice();

        RecordDefinition<Parcel> type = parcels.build();
        Printout slip = type.printout("slip").orElseThrow();
        assertThat(slip.fields()).containsExactly("owner");
        assertThat(slip.tables()).containsExactly(new Table(Item.class, List.of("pieces", "what")));
        assertThat(slip.words()).containsExactly("damage");
        assertThat(slip.signatures()).containsExactly("giver", "taker");
        assertThat(slip.named() && slip.noticed()).isTrue();
        assertThat(slip.fits().test(new Parcel("王五", List.of()))).isTrue();
        assertThat(type.printout("label").orElseThrow().named()).isFalse();
        assertThat(type.printout("label").orElseThrow().noticed()).isFalse();
        assertThat(type.printouts()).hasSize(2);
        assertThatThrownBy(() -> parcels.printout("slip")).hasMessage("parcel prints slip twice");
    }

    @Test
    void a_table_of_something_that_does_not_go_with_the_record_is_refused() {
        assertThatThrownBy(
                        () ->
                                model(
                                        post ->
                                                post.record(Note.class)
                                                        .printout("note")
                                                        .part(Parcel.class)))
                .hasMessageContaining("does not go with note, printed as note");
    }

    @Test
    void title_words_and_signatures_need_their_labels() {
        assertThatThrownBy(
                        () ->
                                model(
                                        post ->
                                                post.record(Parcel.class)
                                                        .printout("slip")
                                                        .part(Item.class, Item::what)
                                                        .saying("damage")
                                                        .signedBy("giver")))
                .hasMessageContaining("parcel.print.slip")
                .hasMessageContaining("print.words.damage")
                .hasMessageContaining("print.sign.giver");
    }

    private static FunctionModel model(Consumer<FunctionDefinition> told) {
        return FunctionModel.of(
                new Function() {
                    @Override
                    public String name() {
                        return "post";
                    }

                    @Override
                    public void define(FunctionDefinition post) {
                        told.accept(post);
                    }
                });
    }
}
