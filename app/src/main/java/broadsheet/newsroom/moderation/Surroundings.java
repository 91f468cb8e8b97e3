package broadsheet.newsroom.moderation;

import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.kernel.Words;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.member.Standing;
import broadsheet.newsroom.moderation.ModerationView.Fact;
import broadsheet.report.Exhibit;
import broadsheet.rules.Target;
import broadsheet.site.Sheet;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where an object stands, and who made it.
@Singleton
final class Surroundings {
    private final Stories stories;
    private final Comments comments;
    private final Members members;

    Surroundings(Stories stories, Comments comments, Members members) {
        this.stories = stories;
        this.comments = comments;
        this.members = members;
    }

    /// The story, and what it answers.
    List<Fact> of(Words words, Exhibit exhibit) {
        var facts = new ArrayList<Fact>();
        Optional.ofNullable(exhibit.story())
                .flatMap(story -> stories.cards(List.of(story)).stream().findFirst())
                .ifPresent(card -> facts.add(new Fact(words.text("item.story"), card.headline())));
        if (exhibit.target().kind() == Target.Kind.POST) {
            comments.find(exhibit.target().id())
                    .map(Comment::parent)
                    .flatMap(comments::find)
                    .ifPresent(parent -> facts.add(new Fact(
                            words.text("item.answers"),
                            parent.author().name() + "：" + QueuePrinter.teaser(parent.text()))));
        }
        return facts;
    }

    /// Since when the author is a member, how much of what the author wrote readers see, and
    /// whether the author may write.
    List<Fact> author(Sheet sheet, Words words, Exhibit exhibit) {
        return Optional.ofNullable(exhibit.member()).flatMap(members::find).stream()
                .flatMap(member -> List.of(
                        new Fact(
                                words.text("author.since"),
                                sheet.dates().dayOf(member.since()).text()),
                        new Fact(words.text("author.written"), Long.toString(comments.written(member.id()))),
                        new Fact(words.text("author.may"), may(sheet, words, member)))
                        .stream())
                .toList();
    }

    private static String may(Sheet sheet, Words words, Member member) {
        return member.standing() instanceof Standing.Suspended suspended
                ? words.text(
                        "author.suspended",
                        sheet.dates().full(suspended.until()).text())
                : words.text("author." + member.standing().code());
    }
}
