package broadsheet.member.entry;

import broadsheet.kernel.Words;
import broadsheet.platform.mail.Letter;
import broadsheet.platform.mail.Mails;
import broadsheet.publication.Addresses;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import jakarta.inject.Singleton;

/// What the house writes to people about their accounts.
@Singleton
final class Letters {
    private final Mails mails;
    private final Publications publications;
    private final Addresses addresses;

    Letters(Mails mails, Publications publications, Addresses addresses) {
        this.mails = mails;
        this.publications = publications;
        this.addresses = addresses;
    }

    void confirm(String email, String token, Visitor visitor) {
        send("confirm", email, "/account/confirm?token=" + token, visitor);
    }

    void known(String email, Visitor visitor) {
        send("known", email, "/account/forgot", visitor);
    }

    void reset(String email, String token, Visitor visitor) {
        send("reset", email, "/account/reset?token=" + token, visitor);
    }

    void unknown(String email, Visitor visitor) {
        send("unknown", email, "/account/register", visitor);
    }

    void changed(String email, Visitor visitor) {
        send("changed", email, "/account/forgot", visitor);
    }

    /// @param code of the proof that is made when the account is erased
    void leaving(String email, String code, Visitor visitor) {
        send("leaving", email, "/account/sign-in", visitor, "/account/erased/" + code);
    }

    private void send(String letter, String email, String path, Visitor visitor) {
        send(letter, email, path, visitor, "/account/");
    }

    private void send(String letter, String email, String path, Visitor visitor, String other) {
        var paper = publications.paper(visitor.paperId());
        var words = Words.of("entry", visitor.language());
        mails.send(new Letter(
                email,
                words.text("letter." + letter + ".subject", paper.name()),
                words.text(
                        "letter." + letter + ".text",
                        paper.name(),
                        address(paper, path, visitor),
                        address(paper, other, visitor))));
    }

    private String address(Paper paper, String path, Visitor visitor) {
        var english = visitor.language() == broadsheet.kernel.Language.EN;
        return addresses.absolute(paper, path) + (english ? (path.contains("?") ? "&" : "?") + "lang=en" : "");
    }
}
