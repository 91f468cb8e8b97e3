package broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.breaking.BreakingNews;
import broadsheet.forum.own.MemberComments;
import broadsheet.kernel.Language;
import broadsheet.member.entry.Entries;
import broadsheet.member.entry.Visitor;
import broadsheet.story.Stories;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoCutOffIT.WithoutDemo.class)
final class DemoCutOffIT {
    @Inject
    DemoLoader loader;

    @Inject
    DemoPapers papers;

    @Inject
    DemoStories demoStories;

    @Inject
    DemoSignIns signIns;

    @Inject
    Stories stories;

    @Inject
    BreakingNews breaking;

    @Inject
    Entries entries;

    @Inject
    MemberComments written;

    @Inject
    @ConfigProperty(name = "broadsheet.data")
    Path data;

    /// A start of its own on an empty database.
    public static final class WithoutDemo implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PaperResource.class));
        }
    }

    @Test
    void aLoadThatWasCutOffIsFinishedByTheNextStart() throws Exception {
        assertThat(papers.areThere()).isFalse();
        var files = DemoFiles.papers();
        papers.add(files.papers());
        demoStories.addReleases();
        signIns.create(papers.all());
        var lost = Files.readString(DemoSignIns.file(data));

        assertThat(loader.load()).isTrue();

        assertThat(stories.after(0, 1_000))
                .hasSize(DemoFiles.releases().size() + files.stories().size());
        assertThat(breaking.current()).hasSameSizeAs(files.breaking());
        assertThat(Files.readString(DemoSignIns.file(data))).isNotEqualTo(lost);
        var line = Files.readAllLines(DemoSignIns.file(data)).getLast().split(" +", -1);
        var visitor = new Visitor("127.0.0.1", null, papers.all().getFirst().id(), Language.ZH_HANT, null);
        var member = entries.signIn(line[1], line[2], visitor).orThrow().member();
        assertThat(written.count(member.id())).isPositive();
        assertThat(loader.load()).isFalse();
    }
}
