package broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.account.Accounts;
import broadsheet.account.Grant;
import broadsheet.account.Role;
import broadsheet.account.Session;
import broadsheet.account.SignInAttempt;
import broadsheet.breaking.BreakingNews;
import broadsheet.media.Media;
import broadsheet.publication.Publications;
import broadsheet.rules.Clause;
import broadsheet.rules.Rules;
import broadsheet.story.Byline;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryList;
import broadsheet.tag.Suggestion;
import broadsheet.tag.Tags;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoIT.WithDemo.class)
final class DemoIT {
    private static final String PHONE =
            "(?s).*(\\d{7,}|(?<![\\dA-Z])0\\d{1,2}[)）-]\\s?\\d{3,}|(?<!\\d)0[48]00|\\w@\\w).*";

    @Inject
    DemoLoader loader;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    Tags tags;

    @Inject
    Media media;

    @Inject
    BreakingNews breaking;

    @Inject
    Rules rules;

    @Inject
    Accounts accounts;

    @Inject
    @ConfigProperty(name = "broadsheet.data")
    Path data;

    /// A start of its own, on an empty database, with the demo.
    public static final class WithDemo implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("broadsheet.demo", "true");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PaperResource.class));
        }
    }

    @Test
    void thereAreTwoSisterPapersEachWithItsSectionsLookAndHost() {
        assertThat(publications.papers()).hasSize(2).allSatisfy(paper -> {
            assertThat(paper.sections()).hasSizeBetween(6, 8);
            assertThat(paper.about()).contains("虛構");
        });
        assertThat(publications.forHost("business.localhost").orElseThrow().name())
                .isEqualTo("潮聲經濟報");
    }

    @Test
    void everySectionHasSomethingToRead() {
        for (var paper : publications.papers()) {
            for (var section : paper.sections()) {
                assertThat(stories.list(new StoryList.OfSection(section.id()), null, 5)
                                .items())
                        .as(section.name())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aboutThreeHundredReleasesKeepTheirOffices() {
        var releases = releases();
        assertThat(releases).hasSizeBetween(280, 340).allSatisfy(story -> {
            assertThat(story.content().byline().getFirst().organisation()).isNotBlank();
            assertThat(story.content().furtherReading().getFirst().url()).startsWith("https://www.");
        });
    }

    @Test
    void noReleaseHasAPhoneNumberOrAnAddressToWriteTo() {
        assertThat(releases().stream()
                        .map(story -> story.content().headline()
                                + story.content().body().plainText())
                        .filter(text -> text.matches(PHONE)))
                .isEmpty();
    }

    @Test
    void theModelStoryHasEveryPartAndATwinInTheSisterPaper() {
        var story = own("Veranta攻硬體 傳下單岱鋒…代工無螢幕AI裝置");
        assertThat(story.content().byline()).hasSize(2);
        assertThat(story.content().images()).hasSize(1);
        assertThat(story.content().tags()).isNotEmpty();
        assertThat(story.content().furtherReading()).hasSize(4);
        assertThat(story.content().body().plainText()).contains("知情人士", "未能成功");
        var twin = own("Veranta造硬體 傳找岱鋒代工");
        assertThat(twin.place().paperId()).isNotEqualTo(story.place().paperId());
    }

    @Test
    void nobodySuggestsAPieceOfAnotherWordForTheModelStory() {
        var content = own("Veranta攻硬體 傳下單岱鋒…代工無螢幕AI裝置").content();
        var suggested = tags.suggest(content.headline(), content.body().plainText(), List.of(), 30);
        assertThat(suggested).extracting(Suggestion::tag).contains("Veranta").doesNotContain("情人", "成功");
    }

    @Test
    void theCorrectedStoryReadsRightAndSaysWhatWasWrong() {
        var story = all().stream()
                .filter(one -> one.status() == Status.CORRECTED)
                .findFirst()
                .orElseThrow();
        assertThat(story.corrections()).hasSize(1);
        assertThat(story.content().headline()).contains("十一時四十分");
        assertThat(story.content().body().plainText()).doesNotContain("十一時二十分");
    }

    @Test
    void theWithdrawnStoryIsGoneFromEveryList() {
        var story = all().stream()
                .filter(one -> one.status() == Status.WITHDRAWN)
                .findFirst()
                .orElseThrow();
        assertThat(stories.cards(List.of(story.id()))).isEmpty();
    }

    @Test
    void everyPictureIsKeptWithItsSize() {
        var images = all().stream()
                .flatMap(story -> story.content().images().stream())
                .toList();
        assertThat(images)
                .isNotEmpty()
                .allSatisfy(image -> assertThat(media.at(image.url()))
                        .hasValueSatisfying(
                                picture -> assertThat(picture.width()).isEqualTo(image.width())));
    }

    @Test
    void eachPaperHasItsFlashAndItsRules() {
        for (var paper : publications.papers()) {
            assertThat(breaking.current(paper.id())).hasSize(1);
            assertThat(rules.current(paper.id()).clauses())
                    .extracting(Clause::id)
                    .containsExactly("R1", "R2", "R3", "R4");
        }
    }

    @Test
    void onlyTheOwnerReadsTheSignIns() throws Exception {
        var file = DemoSignIns.file(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(file)).hasSize(8).allMatch(line -> line.matches("\\S+ +\\S+@\\S+ +\\S{16}"));
    }

    @Test
    void eachSignInWorks() throws Exception {
        for (var line : Files.readAllLines(DemoSignIns.file(data))) {
            var columns = line.split(" +", -1);
            if (columns[0].equals("member")) {
                continue;
            }
            var attempt = new SignInAttempt(columns[1], columns[2], Session.Kind.BROWSER, "127.0.0.1", null);
            var signedIn = accounts.signIn(attempt).orThrow();
            assertThat(signedIn.staff().grants())
                    .extracting(Grant::role)
                    .contains(Role.of(columns[0]).orElseThrow());
        }
    }

    @Test
    void aSecondStartLoadsNothing() throws Exception {
        var before = all().size();
        var signIns = Files.readString(DemoSignIns.file(data));
        assertThat(loader.load()).isFalse();
        assertThat(all()).hasSize(before);
        assertThat(Files.readString(DemoSignIns.file(data))).isEqualTo(signIns);
    }

    private List<Story> all() {
        return stories.after(0, 1_000);
    }

    private List<Story> releases() {
        return all().stream()
                .filter(story -> story.content().byline().getFirst().role() == Byline.Role.ISSUER)
                .toList();
    }

    private Story own(String headline) {
        return all().stream()
                .filter(story -> story.content().headline().equals(headline))
                .findFirst()
                .orElseThrow();
    }
}
