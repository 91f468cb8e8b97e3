package broadsheet.twin;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.body.Body;
import broadsheet.kernel.Outcome;
import broadsheet.publication.Publications;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import broadsheet.twin.TwinDesk.Difference;
import broadsheet.twin.TwinDesk.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class TwinDeskIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Stories stories;

    @Inject
    Twins twins;

    @Inject
    TwinDesk desk;

    @Inject
    Publications publications;

    private final String text = "第" + System.nanoTime() + "批飛魚卵今早在澳口秤重，盤商開價比去年高一成。老船長說，洋流晚了十天，魚群卻靠得更近。合作社預估月底前收滿八十公噸。";

    @Test
    void theStoryThatCountsStandsInListsAndTheOtherYieldsToIt() {
        var older = published("飛魚卵開秤", text);
        var newer = published("飛魚卵今早開秤 盤價高一成", text);
        found(older, newer);
        var both = List.of(newer.id(), older.id());
        assertThat(twins.together(both).apart(both, id -> id)).containsExactly(newer.id());

        desk.choose(older.id(), newer.id(), Choice.CANONICAL, Samples.EDITOR).orThrow();
        assertThat(twins.together(both).apart(both, id -> id)).containsExactly(older.id());
        Eventually.within(
                SOON,
                () -> twins.leader(newer.id())
                        .filter(leader -> leader.story() == older.id() && leader.choice() == Choice.CANONICAL)
                        .isPresent());
        assertThat(desk.choices(older.id()).counts()).containsEntry(newer.id(), Choice.CANONICAL);
        assertThat(desk.choices(newer.id()).yields()).containsEntry(older.id(), Choice.CANONICAL);

        desk.choose(newer.id(), older.id(), Choice.SEPARATE, Samples.EDITOR).orThrow();
        assertThat(twins.together(both).apart(both, id -> id)).containsExactlyElementsOf(both);
        assertThat(twins.among(both)).as("never beside each other as related").isNotEmpty();
        Eventually.within(SOON, () -> twins.leader(newer.id()).isEmpty());

        desk.choose(newer.id(), older.id(), Choice.NONE, Samples.EDITOR).orThrow();
        assertThat(twins.together(both).apart(both, id -> id)).containsExactly(newer.id());
        var stranger = published("燈會主燈揭幕", "主燈在河口揭幕，十二公尺高的魚形骨架由竹編師傅花半年完成，入夜後每半小時亮一次，燈籠由學童彩繪。");
        assertThat(desk.choose(newer.id(), stranger.id(), Choice.UPDATE, Samples.EDITOR))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void differencesAreSentencesAndTheHeadline() {
        var one = published("飛魚卵開秤", text);
        var other = published("飛魚卵今早開秤", text.replace("八十公噸", "九十公噸"));
        assertThat(desk.differences(one, other))
                .containsExactly(
                        new Difference("飛魚卵開秤", "飛魚卵今早開秤"), new Difference("合作社預估月底前收滿八十公噸。", "合作社預估月底前收滿九十公噸。"));
    }

    @Test
    void aCorrectionOffersItselfToTheTwinOnce() {
        var one = published("飛魚卵開秤", text);
        var other = published("飛魚卵今早開秤", text);
        found(one, other);
        var right = content("飛魚卵開秤", text.replace("八十公噸", "九十公噸"));
        stories.correct(one.id(), one.version(), StoryDraft.in(one.place(), right), "月底收購量應為九十公噸。", Samples.EDITOR)
                .orThrow();
        Eventually.within(SOON, () -> !desk.offers(other.id()).isEmpty());
        var offer = desk.offers(other.id()).getFirst();
        assertThat(offer).extracting(Offer::from, Offer::note).containsExactly(one.id(), "月底收購量應為九十公噸。");

        var corrected = desk.take(other.id(), offer.correction(), other.version(), Samples.EDITOR)
                .orThrow();
        assertThat(corrected.content().headline()).isEqualTo("飛魚卵今早開秤");
        assertThat(corrected.content().body().plainText()).contains("九十公噸");
        assertThat(corrected.corrections()).extracting(Story.Correction::note).containsExactly("月底收購量應為九十公噸。");
        assertThat(desk.offers(other.id())).isEmpty();
        twins.catchUp();
        assertThat(desk.offers(one.id()))
                .as("what was taken over is not offered back")
                .isEmpty();
        assertThat(desk.decline(other.id(), offer.correction(), Samples.EDITOR)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theCorrectionOfAStoryThatWasWithdrawnIsNotOfferedAnyMore() {
        var one = published("飛魚卵開秤", text);
        var other = published("飛魚卵今早開秤", text);
        found(one, other);
        var right = content("飛魚卵開秤", text.replace("八十公噸", "七十公噸"));
        var corrected = stories.correct(
                        one.id(), one.version(), StoryDraft.in(one.place(), right), "應為七十公噸。", Samples.EDITOR)
                .orThrow();
        Eventually.within(SOON, () -> !desk.offers(other.id()).isEmpty());
        var offer = desk.offers(other.id()).getFirst();
        stories.withdraw(one.id(), corrected.version(), "查證有誤。", Samples.EDITOR).orThrow();
        assertThat(desk.offers(other.id())).isEmpty();
        assertThat(desk.take(other.id(), offer.correction(), other.version(), Samples.EDITOR))
                .as("nothing of a withdrawn story comes into another")
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void choicesThatGoRoundInACircleLeaveTheOneThatWasChosenLast() {
        var one = published("飛魚卵開秤", text);
        var two = published("飛魚卵今早開秤", text);
        var three = published("飛魚卵開秤了", text);
        found(one, two);
        found(one, three);
        found(two, three);
        var all = List.of(three.id(), two.id(), one.id());
        desk.choose(one.id(), two.id(), Choice.CANONICAL, Samples.EDITOR).orThrow();
        desk.choose(two.id(), three.id(), Choice.UPDATE, Samples.EDITOR).orThrow();
        assertThat(twins.together(all).apart(all, id -> id)).containsExactly(one.id());
        desk.choose(three.id(), one.id(), Choice.CANONICAL, Samples.EDITOR).orThrow();
        assertThat(twins.together(all).apart(all, id -> id)).containsExactly(three.id());
        assertThat(desk.choices(two.id()).yields()).containsOnlyKeys(one.id());
    }

    private void found(Story one, Story other) {
        Eventually.within(SOON, () -> twins.of(one.id()).stream().anyMatch(twin -> twin.story() == other.id()));
    }

    private Story published(String headline, String words) {
        var paper = Samples.paper(publications);
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var draft = stories.create(StoryDraft.in(place, content(headline, words)), Samples.EDITOR)
                .orThrow();
        return stories.publish(draft.id(), draft.version(), Samples.EDITOR).orThrow();
    }

    private static StoryContent content(String headline, String words) {
        return new StoryContent(
                "zh-Hant-TW",
                null,
                headline,
                null,
                null,
                List.of(),
                List.of(),
                Body.ofParagraphs(List.of(words)),
                List.of(),
                List.of(),
                List.of(),
                5);
    }
}
