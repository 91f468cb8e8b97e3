package broadsheet.forum.reply;

import broadsheet.forum.reply.ReplyStore.Reply;
import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.member.entry.Entries;
import broadsheet.platform.mail.Letter;
import broadsheet.platform.mail.Mails;
import broadsheet.publication.Addresses;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.util.List;

/// Letters that say that somebody answered, in the language of the paper. What was answered does not stand in them: it
/// may be taken back or removed before they are read.
@Singleton
final class ReplyLetters {
    private final Entries entries;
    private final Stories stories;
    private final Publications publications;
    private final Addresses addresses;
    private final Mails mails;

    ReplyLetters(Entries entries, Stories stories, Publications publications, Addresses addresses, Mails mails) {
        this.entries = entries;
        this.stories = stories;
        this.publications = publications;
        this.addresses = addresses;
        this.mails = mails;
    }

    void send(Reply reply, String token) {
        var cards = stories.cards(List.of(reply.story()));
        var email = entries.email(reply.answered());
        if (cards.isEmpty() || email.isEmpty()) {
            return;
        }
        var story = cards.getFirst();
        var paper = publications.paper(story.place().paperId());
        var words = Words.of("notice", paper.language().startsWith("zh") ? Language.ZH_HANT : Language.EN);
        var comment = "/story/" + reply.story() + "/comments/" + reply.comment() + "#c" + reply.comment();
        var off = addresses.absolute(paper, "/account/letters-off?token=" + token);
        mails.send(new Letter(
                email.get(),
                words.text("letter.subject", paper.name()),
                words.text("letter.text", reply.name(), story.headline(), addresses.absolute(paper, comment), off),
                off));
    }
}
