package broadsheet.authority;

import broadsheet.authority.Order.Effect;
import broadsheet.kernel.Language;
import broadsheet.kernel.TaiwanDates;
import broadsheet.kernel.Words;
import broadsheet.platform.mail.Letter;
import broadsheet.platform.mail.Mails;
import broadsheet.publication.Publications;
import jakarta.inject.Singleton;

/// What the house tells an authority that left an address.
@Singleton
final class OrderLetters {
    private final Mails mails;
    private final Publications publications;

    OrderLetters(Mails mails, Publications publications) {
        this.mails = mails;
        this.publications = publications;
    }

    void received(Order order) {
        var dates = new TaiwanDates(language(order));
        send(order, "received", dates.full(order.received()).text());
    }

    void answered(Order order, Effect effect) {
        var words = Words.of("authority", language(order));
        send(order, "answered", words.text("result." + effect.result()), effect.answer());
    }

    private Language language(Order order) {
        return Language.of(publications.paper(order.paper()).language());
    }

    private void send(Order order, String letter, Object... more) {
        var sender = order.sender();
        if (sender.email().isEmpty()) {
            return;
        }
        var words = Words.of("authority", language(order));
        var paper = publications.paper(order.paper()).name();
        var arguments = new Object[3 + more.length];
        arguments[0] = paper;
        arguments[1] = Long.toString(order.id());
        arguments[2] = sender.reference();
        System.arraycopy(more, 0, arguments, 3, more.length);
        mails.send(new Letter(
                sender.email(),
                words.text("letter." + letter + ".subject", arguments),
                words.text("letter." + letter + ".text", arguments)));
    }
}
