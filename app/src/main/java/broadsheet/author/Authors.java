package broadsheet.author;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The register of those who sign stories. Names are given in their normal form ([Author#nameOf]).
public interface Authors {
    /// The author at this address. One statement.
    Optional<Author> find(String slug);

    /// Those of these names who are known, by name. One statement.
    Map<String, Author> named(Collection<String> names);

    /// The authors of these names, by name; who is not known yet gets an address. In the transaction under way.
    Map<String, Author> register(Collection<String> names);

    /// The authors with these ids, in no promised order. One statement.
    List<Author> all(Collection<Long> ids);
}
