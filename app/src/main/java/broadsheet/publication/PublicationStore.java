package broadsheet.publication;

import broadsheet.kernel.Slug;
import broadsheet.platform.db.Database;
import broadsheet.platform.db.Json;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@Singleton
final class PublicationStore {
    private final Database database;

    PublicationStore(Database database) {
        this.database = database;
    }

    List<Paper> papers(Map<Long, List<Section>> sections) {
        return database.use(handle -> handle.createQuery("""
                        select id, slug, name, tagline, host, language, about, look from paper order by position, id
                        """)
                .map((row, context) -> paper(row, sections))
                .list());
    }

    private static Paper paper(ResultSet row, Map<Long, List<Section>> sections) throws SQLException {
        var id = row.getLong("id");
        return new Paper(
                id,
                new Slug(row.getString("slug")),
                row.getString("name"),
                row.getString("tagline"),
                row.getString("host"),
                row.getString("language"),
                row.getString("about"),
                Json.read(row.getString("look"), Look.class),
                sections.getOrDefault(id, List.of()));
    }

    Map<Long, List<Section>> sections() {
        return database.use(handle -> handle.createQuery("""
                        select id, paper_id, slug, name from section order by paper_id, position, id
                        """)
                .map((row, context) -> new Section(
                        row.getLong("id"),
                        row.getLong("paper_id"),
                        new Slug(row.getString("slug")),
                        row.getString("name")))
                .collect(Collectors.groupingBy(Section::paperId)));
    }

    long insert(NewPaper paper) {
        return database.use(handle -> handle.createQuery("""
                        insert into paper (slug, name, tagline, host, language, about, look, position)
                        values (:slug, :name, :tagline, :host, :language, :about, :look::jsonb,
                            (select coalesce(max(position), 0) + 1 from paper))
                        returning id
                        """)
                .bind("slug", paper.slug())
                .bind("name", paper.name())
                .bind("tagline", paper.tagline())
                .bind("host", paper.host())
                .bind("language", paper.language())
                .bind("about", paper.about())
                .bind("look", Json.write(paper.look()))
                .mapTo(Long.class)
                .one());
    }

    long insertSection(long paperId, String slug, String name) {
        return database.use(handle -> handle.createQuery("""
                        insert into section (paper_id, slug, name, position)
                        values (:paper, :slug, :name,
                            (select coalesce(max(position), 0) + 1 from section where paper_id = :paper))
                        returning id
                        """)
                .bind("paper", paperId)
                .bind("slug", slug)
                .bind("name", name)
                .mapTo(Long.class)
                .one());
    }

    void lock() {
        database.use(handle -> handle.execute("lock table paper in share row exclusive mode"));
    }
}
